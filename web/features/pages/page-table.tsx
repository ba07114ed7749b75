import { Table } from "@mantine/core";
import type { PageSummary } from "@passerelles/shared/api/pages.schemas.ts";
import type { Kind } from "@passerelles/shared/kinds/define-kind.ts";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../lib/use-format.ts";
import { useLanguage } from "../../lib/use-language.ts";
import { VisibilityMark } from "../../ui/page-list.tsx";
import { FieldValue, isFilled } from "./field-value.tsx";
import classes from "./page-table.module.css";

/** Pages of one kind, with the columns that the kind names. */
export function PageTable({ kind, pages }: { kind: Kind; pages: readonly PageSummary[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const format = useFormat();
  const columns = Object.entries(kind.fields).filter(
    ([name, definition]) => definition.column && pages.some((page) => isFilled(page.columns[name])),
  );
  return (
    <Table className={classes.table} verticalSpacing="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t("pages.list.page")}</Table.Th>
          {columns.map(([name, definition]) => (
            <Table.Th key={name}>{definition.label[language]}</Table.Th>
          ))}
          <Table.Th>{t("pages.list.changed")}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {pages.map((page) => (
          <Table.Tr key={page.id}>
            <Table.Td className={classes.page}>
              <Link to="/pages/$slug" params={{ slug: page.slug }} className={classes.title}>
                {page.title}
              </Link>
              {/* A no-break space before it binds it to the last word. */}
              <span className={classes.sign}>
                {"\u2060"}
                <VisibilityMark visibility={page.visibility} />
              </span>
              {page.summary && <span className={classes.summary}>{page.summary}</span>}
            </Table.Td>
            {columns.map(([name, definition]) => (
              <Table.Td
                key={name}
                data-label={definition.label[language]}
                data-empty={!isFilled(page.columns[name])}
                data-many={definition.list !== undefined || undefined}
              >
                {isFilled(page.columns[name]) && (
                  <FieldValue
                    definition={definition}
                    value={page.columns[name]}
                    names={{ territories: page.territories, links: page.links }}
                    most={3}
                  />
                )}
              </Table.Td>
            ))}
            <Table.Td data-label={t("pages.list.changed")}>
              <time className={classes.when} dateTime={page.changedAt} title={format.moment(page.changedAt)}>
                {format.relative(page.changedAt)}
              </time>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
