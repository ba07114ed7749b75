import { blockAttributes } from "@passerelles/shared/blocks/define-block.ts";
import { indicateur } from "@passerelles/shared/blocks/indicateur.ts";
import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { measureParts } from "@passerelles/shared/indicators/format-measure.ts";
import type { MeasureValue } from "@passerelles/shared/indicators/measure-value.ts";
import { needsVerification } from "@passerelles/shared/indicators/needs-verification.ts";
import { verifyMonths } from "@passerelles/shared/kinds/verify-months.ts";
import type { Language } from "@passerelles/shared/strings/label.ts";
import { figureOrigin } from "../../lib/figure-origin.ts";
import { safeHref } from "../../lib/safe-href.ts";
import { today } from "../../lib/today.ts";
import type { FigureReading } from "../../ui/figure-card.tsx";
import type { ReadableBody } from "./use-page.ts";

/** A figure of a body, in words: its value as the server understood it, else as it was typed. */
export function figureReading(node: BodyNode, page: ReadableBody, language: Language): FigureReading & { id: string } {
  const typed = blockAttributes(indicateur, node.attrs);
  const row = page.indicators.find(({ blockId }) => blockId === typed.id);
  const understood = (row?.value ?? null) as MeasureValue | null;
  const parts = understood
    ? measureParts(understood, language)
    : { qualifier: "", number: typed.value ?? "", unit: "" };
  const label = typed.label || row?.label || "";
  const territory =
    row?.territory?.name ?? page.territories.find(({ code }) => code === typed.territory)?.name ?? typed.territory;
  const sourceUrl = safeHref(typed.sourceUrl);
  return {
    ...parts,
    // « bénéficiaires par an » already says « par an ».
    unit: parts.unit !== "" && label.endsWith(parts.unit) ? "" : parts.unit,
    id: typed.id ?? "",
    label,
    origin: figureOrigin(typed, { territory, label }),
    ...(sourceUrl && typed.source && { sourceUrl }),
    toVerify: needsVerification({ attributes: typed, value: understood }, today(), verifyMonths(page.kind)),
  };
}

/** Whether a paragraph holds nothing but figures: it is then drawn as cards. */
export function holdsOnlyFigures(node: BodyNode): boolean {
  const content = (node.content ?? []).filter(({ type, text }) => !(type === "text" && (text ?? "").trim() === ""));
  return content.length > 0 && content.every(({ type }) => type === indicateur.name);
}
