import { findKind } from "@passerelles/shared/kinds/index.ts";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { KindIcon, kindColour } from "../../../lib/kind-icon.tsx";
import { type KnownPerson, useKnownPerson } from "../../../lib/use-people.ts";
import type { BlockNames } from "../../../ui/blocks/block-card.ts";
import { useEditing } from "../editing.ts";
import { usePageReference } from "../use-page-title.ts";
import { useTerritoryName } from "../use-territory.ts";
import classes from "./page-link-view.module.css";

/** What blocks under edit refer to, by its present name. */
export const liveNames: BlockNames = {
  page: (id) => <LivePage id={id} />,
  person: (id, draw) => <LivePerson id={id} draw={draw} />,
  territory: (code) => <TerritoryWords code={code} />,
};

/** The present title of a page, with the sign of its kind, as it is read. */
function LivePage({ id }: { id: string }) {
  const page = usePageReference(id);
  const kind = page ? findKind(page.kind) : undefined;
  if (page === null)
    return (
      <span className={classes.unreadable}>
        <PageWords id={id} />
      </span>
    );
  return (
    <span className={classes.hue} style={{ "--hue": kindColour(kind) }}>
      <KindIcon kind={kind} size={15} />
      <PageWords id={id} />
    </span>
  );
}

function LivePerson({ id, draw }: { id: string; draw(person: KnownPerson): ReactNode }) {
  const { page } = useEditing();
  const person = useKnownPerson(id, page.people);
  return person === undefined ? "…" : draw(person);
}

/** The present title of a page. */
export function PageWords({ id }: { id: string }) {
  const { t } = useTranslation();
  const page = usePageReference(id);
  return page === null ? t("fieldsForm.unreadablePage") : (page?.title ?? "…");
}

/** Somebody's name, as far as one may know it. */
export function PersonWords({ id }: { id: string }) {
  const { t } = useTranslation();
  return (
    <LivePerson id={id} draw={(person) => (person.state === "known" ? person.name : t(`people.${person.state}`))} />
  );
}

/** The name of a territory. */
export function TerritoryWords({ code }: { code: string }) {
  return useTerritoryName(code);
}
