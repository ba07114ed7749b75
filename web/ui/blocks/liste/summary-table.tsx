import type { PageSummary } from "@passerelles/shared/api/pages.schemas.ts";
import { listWords } from "@passerelles/shared/blocks/liste-words.ts";
import type { Kind } from "@passerelles/shared/kinds/define-kind.ts";
import { findKind } from "@passerelles/shared/kinds/index.ts";
import { Link } from "@tanstack/react-router";
import { useFormat } from "../../../lib/use-format.ts";
import { useLanguage } from "../../../lib/use-language.ts";
import { VisibilityMark } from "../../page-list.tsx";
import { columnText } from "./column-text.ts";
import classes from "./listed-pages.module.css";

interface Column {
  name: string;
  label: string;
  text(page: PageSummary): string;
}

/** Pages as lines of a table, with the columns that their kind names; of any kind, with what all pages have. */
export function SummaryTable({ kind, pages }: { kind: Kind | undefined; pages: readonly PageSummary[] }) {
  const language = useLanguage();
  const format = useFormat();
  const ofKind: Column[] = Object.entries(kind?.fields ?? {}).flatMap(([name, definition]) =>
    definition.column
      ? [{ name, label: definition.label[language], text: (page) => columnText(definition, page, name, language) }]
      : [],
  );
  const ofAll: Column[] = [
    {
      name: "kind",
      label: listWords.kind[language],
      text: (page) => findKind(page.kind)?.label[language] ?? page.kind,
    },
    {
      name: "territories",
      label: listWords.where[language],
      text: ({ territories }) => territories.map(({ name }) => name).join(", "),
    },
  ];
  const columns = (kind ? ofKind : ofAll).filter(({ text }) => pages.some((page) => text(page) !== ""));
  return (
    <table className={classes.table}>
      <thead>
        <tr lang={language}>
          <th scope="col">{listWords.page[language]}</th>
          {columns.map(({ name, label }) => (
            <th key={name} scope="col">
              {label}
            </th>
          ))}
          <th scope="col">{listWords.changed[language]}</th>
        </tr>
      </thead>
      <tbody>
        {pages.map((page) => (
          <tr key={page.id}>
            <th scope="row">
              <Link to="/pages/$slug" params={{ slug: page.slug }} className={classes.link}>
                {page.title}
              </Link>
              {"\u00a0"}
              <VisibilityMark visibility={page.visibility} />
            </th>
            {columns.map(({ name, label, text }) => (
              <td key={name} data-label={label} data-empty={text(page) === "" || undefined}>
                {text(page)}
              </td>
            ))}
            <td data-label={listWords.changed[language]}>
              <time dateTime={page.changedAt}>{format.relative(page.changedAt)}</time>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
