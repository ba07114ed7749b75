import { UnstyledButton } from "@mantine/core";
import { kinds } from "@passerelles/shared/kinds/index.ts";
import { IconDots, IconHome, IconSearch } from "@tabler/icons-react";
import { Link, type LinkOptions } from "@tanstack/react-router";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { KindIcon } from "../../lib/kind-icon.tsx";
import { useShellActions } from "../../lib/shell-actions.ts";
import { useLanguage } from "../../lib/use-language.ts";
import classes from "./bottom-bar.module.css";
import { useKindHere } from "./use-kind-here.ts";

const MoreDrawer = lazy(() => import("./more-drawer.tsx").then((module) => ({ default: module.MoreDrawer })));
const inBar = kinds.slice(0, 2);

/** On a phone, the rail becomes this bar; what does not fit is behind « Plus ». */
export function BottomBar() {
  const { t } = useTranslation();
  const language = useLanguage();
  const kindHere = useKindHere();
  const { search } = useShellActions();
  const [more, setMore] = useState<"never" | "open" | "closed">("never");
  const [first, second] = inBar.map((kind) => (
    <BarLink
      key={kind.name}
      link={{ to: "/liste/$kind", params: { kind: kind.name } }}
      icon={<KindIcon kind={kind} size={22} />}
      within={kind.name === kindHere}
    >
      {kind.name === "fiche-pratique" ? t("shell.sheets") : kind.plural[language]}
    </BarLink>
  ));
  return (
    <nav className={classes.bar} aria-label={t("shell.mainNavigation")}>
      <BarLink link={{ to: "/" }} icon={<IconHome size={22} stroke={1.75} aria-hidden />}>
        {t("shell.home")}
      </BarLink>
      {first}
      <UnstyledButton className={classes.item} onClick={search}>
        <IconSearch size={22} stroke={1.75} aria-hidden />
        <span>{t("shell.find")}</span>
      </UnstyledButton>
      {second}
      <UnstyledButton className={classes.item} onClick={() => setMore("open")} aria-haspopup="dialog">
        <IconDots size={22} stroke={1.75} aria-hidden />
        <span>{t("shell.more")}</span>
      </UnstyledButton>
      {more !== "never" && (
        <Suspense>
          <MoreDrawer opened={more === "open"} onClose={() => setMore("closed")} />
        </Suspense>
      )}
    </nav>
  );
}

interface BarLinkProps {
  link: LinkOptions;
  icon: ReactNode;
  /** One is on a page that belongs to this place. */
  within?: boolean;
  children: string;
}

function BarLink({ link, icon, within, children }: BarLinkProps) {
  return (
    <Link
      {...link}
      className={classes.item}
      data-within={within || undefined}
      activeOptions={{ exact: link.to === "/", includeSearch: false }}
    >
      {icon}
      <span>{children}</span>
    </Link>
  );
}
