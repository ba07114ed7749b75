import type { Kind } from "@passerelles/shared/kinds/define-kind.ts";
import {
  type Icon,
  IconAddressBook,
  IconBuildingCommunity,
  IconFileText,
  IconLifebuoy,
  IconMap2,
  IconRoute,
  IconUsersGroup,
} from "@tabler/icons-react";

const icons: Record<Kind["icon"], Icon> = {
  "file-text": IconFileText,
  "map-2": IconMap2,
  "building-community": IconBuildingCommunity,
  "address-book": IconAddressBook,
  "users-group": IconUsersGroup,
  lifebuoy: IconLifebuoy,
  route: IconRoute,
};

/** The icon of a kind; a plain sheet for a kind that this build does not know. Decorative: its text stands beside it. */
export function KindIcon({ kind, size = 18 }: { kind: Kind | undefined; size?: number }) {
  const Drawn = kind ? icons[kind.icon] : IconFileText;
  return <Drawn size={size} stroke={1.75} aria-hidden />;
}

/** The CSS colour of a kind's hue in the present scheme. */
export function kindColour(kind: Kind | undefined): string {
  return `var(--hue-${kind?.hue ?? "canal"})`;
}
