import { useTranslation } from "react-i18next";
import { useKnownPerson } from "../../../lib/use-people.ts";
import type { BlockNames } from "../../../ui/blocks/block-card.ts";
import { useEditing } from "../editing.ts";
import { usePageReference } from "../use-page-title.ts";
import { useTerritoryName } from "../use-territory.ts";

/** What blocks under edit refer to, by its present name. */
export const liveNames: BlockNames = {
  page: (id) => <PageWords id={id} />,
  person: (id) => <PersonWords id={id} />,
  territory: (code) => <TerritoryWords code={code} />,
};

/** The present title of a page. */
export function PageWords({ id }: { id: string }) {
  const { t } = useTranslation();
  const page = usePageReference(id);
  return page === null ? t("fieldsForm.unreadablePage") : (page?.title ?? "…");
}

/** Somebody's name, as far as one may know it. */
export function PersonWords({ id }: { id: string }) {
  const { t } = useTranslation();
  const { page } = useEditing();
  const person = useKnownPerson(id, page.people);
  if (person === undefined) return "…";
  return person.state === "known" ? person.name : t(`people.${person.state}`);
}

/** The name of a territory. */
export function TerritoryWords({ code }: { code: string }) {
  return useTerritoryName(code);
}
