import { findBlock } from "@passerelles/shared/blocks/index.ts";
import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import type { DocumentProblem } from "@passerelles/shared/document/document-problem.ts";
import { findKind } from "@passerelles/shared/kinds/index.ts";
import type { Label, Language } from "@passerelles/shared/strings/label.ts";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../lib/use-language.ts";
import { goToField, goToNode, placeAt } from "./go-to-node.ts";
import classes from "./problems.module.css";

interface Props {
  problems: readonly DocumentProblem[];
  /** How many there are in all. */
  count: number;
  /** Name of the page's kind. */
  kind: string;
  body: BodyNode;
  /** Whether the lines are there at once, and not behind their number. */
  opened?: boolean;
  /** Called once a line has been followed. */
  onGo?(): void;
}

/** What is wrong in a page, each with its place, to which its line leads. */
export function Problems({ problems, count, kind, body, opened = false, onGo }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (problems.length === 0) return null;
  const go = (problem: DocumentProblem) => {
    onGo?.();
    const place = placeAt(body, problem.path);
    if (place === undefined) goToField(problem.name);
    else goToNode({ ...place, ...(problem.blockId && { blockId: problem.blockId }) });
  };
  return (
    <details className={classes.problems} open={opened}>
      <summary>
        <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
        {t("pages.problems.title", { count })}
      </summary>
      <ul>
        {problems.map((problem) => (
          <li key={JSON.stringify(problem)}>
            <button type="button" onClick={() => go(problem)}>
              <span lang="fr">{placeName(problem, kind, language)}</span>
              <span>{t(`pages.problems.${problem.code}`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What a place is called on the page: « Financement, Montant ou part ». */
function placeName({ name, path, attribute, column }: DocumentProblem, kind: string, language: Language): string {
  const said = (label: Label | undefined) => label?.[language];
  if (path.length === 0) {
    const field = findKind(kind)?.fields[name];
    const within = column && field?.list?.[column];
    return [said(field?.label) ?? name, within && said(within.label)].filter(Boolean).join(", ");
  }
  const block = findBlock(name);
  const part = column
    ? (block?.rows?.list[column]?.label ?? block?.cells?.[column]?.label)
    : block?.fields?.[attribute ?? ""]?.label;
  return [said(block?.label) ?? name, said(part) ?? column].filter(Boolean).join(", ");
}
