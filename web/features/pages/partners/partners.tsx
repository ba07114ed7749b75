import { SegmentedControl } from "@mantine/core";
import type { PageDetail } from "@passerelles/shared/api/pages.schemas.ts";
import { listPages } from "@passerelles/shared/api/pages.ts";
import type { Kind } from "@passerelles/shared/kinds/define-kind.ts";
import { structure } from "@passerelles/shared/kinds/structure.ts";
import { IconLayoutGrid, IconTable } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../../../lib/api-client.ts";
import { useLanguage } from "../../../lib/use-language.ts";
import { directoryField } from "./is-directory.ts";
import { PartnerCards } from "./partner-cards.tsx";
import { PartnerTable } from "./partner-table.tsx";
import classes from "./partners.module.css";
import { partnersOf } from "./partners-of.ts";

/** Most organisations whose particulars one question brings; the others are named all the same. */
const most = 100;

/** The partners of a directory page, as a table or as cards; the address remembers which. */
export function Partners({ page, kind, view }: { page: PageDetail; kind: Kind; view?: "cards" }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate();
  const titleId = useId();
  const directory = directoryField(kind);
  const found = useQuery({
    queryKey: ["pages", "linked-from", page.id, page.changedAt],
    queryFn: ({ signal }) =>
      call(listPages, { query: { kind: structure.name, linkedFrom: page.id, sort: "title", limit: most } }, signal),
  });
  if (directory === undefined) return null;
  const partners = partnersOf(page, directory.name, found.data?.items ?? []);
  const Shown = view === "cards" ? PartnerCards : PartnerTable;
  const show = (wanted: string) =>
    navigate({
      to: "/pages/$slug",
      params: { slug: page.slug },
      search: wanted === "cards" ? { view: "cards" } : {},
      replace: true,
      resetScroll: false,
    });
  return (
    <section className={classes.partners} aria-labelledby={titleId}>
      <div className={classes.head}>
        <h2 id={titleId}>{directory.field.label[language]}</h2>
        {partners.length > 0 && (
          <SegmentedControl
            className={classes.switch}
            aria-label={t("pages.partners.view")}
            value={view ?? "table"}
            onChange={show}
            data={[
              { value: "table", label: <Choice icon={<IconTable {...icon} />} text={t("pages.partners.table")} /> },
              {
                value: "cards",
                label: <Choice icon={<IconLayoutGrid {...icon} />} text={t("pages.partners.cards")} />,
              },
            ]}
          />
        )}
      </div>
      {partners.length === 0 ? (
        <p className={classes.none}>{t("pages.partners.none")}</p>
      ) : (
        <Shown partners={partners} list={directory.field.list} page={page} />
      )}
    </section>
  );
}

const icon = { size: 16, stroke: 1.75, "aria-hidden": true } as const;

function Choice({ icon: drawn, text }: { icon: ReactNode; text: string }) {
  return (
    <span className={classes.choice}>
      {drawn}
      {text}
    </span>
  );
}
