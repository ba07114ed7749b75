import { encartTone } from "@passerelles/shared/blocks/encart.ts";
import { findBlock } from "@passerelles/shared/blocks/index.ts";
import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { readListType } from "@passerelles/shared/document/list-type.ts";
import { unfilledParts } from "@passerelles/shared/document/unfilled-parts.ts";
import { IconPuzzleOff } from "@tabler/icons-react";
import { createElement, Fragment, type ReactNode, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { type TableTitle, tableTitles } from "../../lib/table-titles.ts";
import { useLanguage } from "../../lib/use-language.ts";
import { blockCards } from "../../ui/blocks/cards.ts";
import { FigureCard, FigureChip } from "../../ui/figure-card.tsx";
import { Inset } from "../../ui/inset.tsx";
import prose from "../../ui/prose.module.css";
import { figureReading, holdsOnlyFigures } from "./figure-reading.ts";
import { headingIds } from "./heading-ids.ts";
import { ReadBlock } from "./read-block.tsx";
import { blockDraws } from "./read-blocks.tsx";
import { withMarks } from "./read-marks.tsx";
import { ReadReference } from "./read-reference.tsx";
import { sourceNotes } from "./source-notes.ts";
import { type TablePlaces, tablePlaces } from "./table-places.ts";
import { columnWidths } from "./table-widths.ts";
import unfilledClasses from "./unfilled.module.css";
import type { ReadableBody } from "./use-page.ts";

/** What the nodes of a body need to be drawn. */
interface Reading {
  page: ReadableBody;
  ids: ReadonlyMap<BodyNode, string>;
  language: "fr" | "en";
  /** The note of each figure on paper, by its block's id. */
  notes: ReadonlyMap<string, number>;
  /** Places that nobody has filled yet. */
  unfilled: ReadonlySet<BodyNode>;
  tables: ReadonlyMap<BodyNode, TableTitle>;
  /** Within a table: how it is drawn. */
  table?: TablePlaces;
}

/** Deeper nodes are not drawn: the server refuses documents that nest further. */
const maximumDepth = 100;

/** A body as a reader sees it, drawn from ProseMirror JSON with elements only: nothing of it is ever read as HTML. */
export function ReadBody({ page }: { page: ReadableBody }) {
  const language = useLanguage();
  const ids = useMemo(() => headingIds(page.body), [page.body]);
  const notes = useMemo(() => sourceNotes(page.body).byBlock, [page.body]);
  const tables = useMemo(() => tableTitles(page.body), [page.body]);
  const unfilled = useMemo(
    () => (page.isTemplate ? new Set<BodyNode>() : unfilledParts(page.body)),
    [page.body, page.isTemplate],
  );
  const { t } = useTranslation();
  const nodes = page.body.content ?? [];
  if (!mayWrite(page) && unfilled.size > 0 && nodes.every((node) => unfilled.has(node)))
    return <p className={unfilledClasses.unwritten}>{t("pages.unwritten")}</p>;
  return (
    <div className={prose.prose} data-prose lang="fr">
      {inside(page.body, { page, ids, language, notes, unfilled, tables }, 0)}
    </div>
  );
}

/** The children as arguments rather than a list: they have no other identity than their place. */
function inside(node: BodyNode, reading: Reading, depth: number): ReactNode {
  if (depth >= maximumDepth) return null;
  return createElement(Fragment, null, ...(node.content ?? []).map((child) => drawn(child, reading, depth + 1)));
}

type Draw = (node: BodyNode, reading: Reading, depth: number) => ReactNode;

const draws: Readonly<Record<string, Draw>> = {
  text: (node) => withMarks(node.text, node.marks),
  hardBreak: () => <br />,
  horizontalRule: () => <hr />,
  paragraph: (node, reading, depth) =>
    holdsOnlyFigures(node) ? <Figures node={node} reading={reading} /> : <p>{inside(node, reading, depth)}</p>,
  heading: drawHeading,
  bulletList: (node, reading, depth) => <ul>{inside(node, reading, depth)}</ul>,
  orderedList: (node, reading, depth) => (
    <ol start={whole(node.attrs?.start, 1)} type={readListType(node.attrs?.type)}>
      {inside(node, reading, depth)}
    </ol>
  ),
  listItem: (node, reading, depth) => <li>{inside(node, reading, depth)}</li>,
  taskList: (node, reading, depth) => <ul data-tasks>{inside(node, reading, depth)}</ul>,
  taskItem: (node, reading, depth) => (
    <TaskItem done={node.attrs?.checked === true}>{inside(node, reading, depth)}</TaskItem>
  ),
  blockquote: (node, reading, depth) => <blockquote>{inside(node, reading, depth)}</blockquote>,
  codeBlock: (node, reading, depth) => (
    // Long lines scroll: the keyboard must reach them.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1).
    <pre tabIndex={0}>
      <code>{inside(node, reading, depth)}</code>
    </pre>
  ),
  table: (node, reading, depth) => (
    <TableFrame widths={columnWidths(node)} title={reading.tables.get(node)}>
      <tbody>{inside(node, { ...reading, table: tablePlaces(node) }, depth)}</tbody>
    </TableFrame>
  ),
  tableRow: (node, reading, depth) => (
    <tr>
      {inside(node, reading, depth)}
      {missingCells(node, reading)}
    </tr>
  ),
  tableHeader: (node, reading, depth) => (
    <th scope="col" {...reading.table?.spans.get(node)}>
      {inside(node, reading, depth)}
    </th>
  ),
  tableCell: (node, reading, depth) => <td {...reading.table?.spans.get(node)}>{inside(node, reading, depth)}</td>,
  indicateur: (node, { page, language, notes }) => {
    const { id, ...words } = figureReading(node, page, language);
    const figure = { ...words, note: notes.get(id) };
    return <FigureChip figure={figure} id={id || undefined} />;
  },
  ...blockDraws,
  encart: (node, reading, depth) => <Inset tone={encartTone(node.attrs?.tone)}>{inside(node, reading, depth)}</Inset>,
  renvoi: (node, { page }) => <ReadReference id={node.attrs?.page} links={page.links} />,
};

function drawn(node: BodyNode, reading: Reading, depth: number): ReactNode {
  if (reading.unfilled.has(node)) return drawUnfilled(node, reading, depth);
  const draw = Object.hasOwn(draws, node.type) ? draws[node.type] : undefined;
  const block = findBlock(node.type);
  const card = Object.hasOwn(blockCards, node.type) ? blockCards[node.type] : undefined;
  if (block && card)
    return <ReadBlock {...{ block, card, node, page: reading.page }} draw={drawNodes(reading, depth)} />;
  return draw ? draw(node, reading, depth) : <SealedBox>{inside(node, reading, depth)}</SealedBox>;
}

function drawNodes(reading: Reading, depth: number) {
  return (nodes: readonly BodyNode[]) => inside({ type: "doc", content: nodes }, reading, depth + 2);
}

function drawHeading(node: BodyNode, reading: Reading, depth: number): ReactNode {
  const level = Math.min(4, Math.max(2, whole(node.attrs?.level, 2)));
  return createElement(`h${level}`, { id: reading.ids.get(node) }, inside(node, reading, depth));
}

/** Readers are not shown what is still to be written; whoever may write it is reminded, on screen only. */
function drawUnfilled(node: BodyNode, reading: Reading, depth: number): ReactNode {
  if (node.type !== "heading" || !mayWrite(reading.page)) return null;
  return <Unfilled language={reading.language}>{drawHeading(node, reading, depth)}</Unfilled>;
}

function Unfilled({ language, children }: { language: string; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className={unfilledClasses.unfilled} data-unfilled>
      {children}
      <span lang={language}>{t("pages.unfilled")}</span>
    </div>
  );
}

function mayWrite({ may }: ReadableBody): boolean {
  return may?.includes("write") ?? false;
}

function Figures({ node, reading }: { node: BodyNode; reading: Reading }) {
  const figures = (node.content ?? []).filter(({ type }) => type === "indicateur");
  return (
    <p className={prose.figures}>
      {figures.map((figure) => {
        const { id, ...words } = figureReading(figure, reading.page, reading.language);
        return <FigureCard key={id} figure={{ ...words, note: reading.notes.get(id) }} id={id || undefined} />;
      })}
    </p>
  );
}

function TaskItem({ done, children }: { done: boolean; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <li data-done={done || undefined}>
      <input type="checkbox" checked={done} disabled aria-label={done ? t("pages.task.done") : t("pages.task.todo")} />
      <div>{children}</div>
    </li>
  );
}

interface TableFrameProps {
  widths: readonly number[];
  title: TableTitle | undefined;
  children: ReactNode;
}

/** A wide table scrolls by itself, with the keyboard too. */
function TableFrame({ widths, title, children }: TableFrameProps) {
  const { t } = useTranslation();
  const isMeasured = widths.some((width) => width > 0);
  const sum = widths.every((width) => width > 0) ? widths.reduce((total, width) => total + width, 0) : undefined;
  const name = title && t(title.heads ? "pages.table.titled" : "pages.table.plain", { ...title });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1).
    <section className={prose.scroll} tabIndex={0} aria-label={name}>
      <table style={isMeasured ? { width: sum } : undefined}>
        {isMeasured && (
          <colgroup>
            {widths.map((width, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column has no other identity than its place.
              <col key={at} style={width > 0 ? { width } : undefined} />
            ))}
          </colgroup>
        )}
        {children}
      </table>
    </section>
  );
}

/** A node that this build does not know: kept, shown as it can be, and said. */
function SealedBox({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <span className={prose.sealed}>
      <span className={prose.sealedNote}>
        <IconPuzzleOff size={16} stroke={1.75} aria-hidden />
        {t("pages.unknownBlock")}
      </span>
      {children}
    </span>
  );
}

function whole(value: unknown, fallback: number): number {
  return typeof value === "number" && Number.isInteger(value) ? value : fallback;
}

/** A row shorter than the others, as two people's edits may leave it, is completed. */
function missingCells(row: BodyNode, { table }: Reading): ReactNode {
  const missing = table?.missing.get(row) ?? 0;
  return [...Array(missing).keys()].map((at) => <td key={at} />);
}
