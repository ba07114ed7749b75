import type { EncartTone } from "@passerelles/shared/blocks/encart.ts";
import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { frenchTypography } from "@passerelles/shared/text/french-typography.ts";

/** The measure of a figure, as a person types it in the form. */
export type Figure = Readonly<
  Partial<
    Record<
      | "indicator"
      | "label"
      | "value"
      | "period"
      | "territory"
      | "scope"
      | "source"
      | "sourceUrl"
      | "method"
      | "verifiedOn"
      | "quote",
      string
    >
  >
>;

/** A figure within a sentence or, in a paragraph of its own, as a card. */
export function figure(measure: Figure): BodyNode {
  const prose = (["label", "scope", "source"] as const).flatMap((name) => {
    const words = measure[name];
    return words === undefined ? [] : [[name, frenchTypography(words)]];
  });
  return { type: "indicateur", attrs: { ...measure, ...Object.fromEntries(prose) } };
}

/** A live link to a page. */
export function pageLink(page: string): BodyNode {
  return { type: "renvoi", attrs: { page } };
}

/** Prose set apart: `info`, `attention` or `retenir`. */
export function inset(tone: EncartTone, ...content: readonly BodyNode[]): BodyNode {
  return { type: "encart", attrs: { tone }, content: [...content] };
}

/** An image, what is on it for those who do not see it, and who made it. */
export function image(file: string, said: Readonly<Record<"alt" | "caption" | "credit", string>>): BodyNode {
  return { type: "figure", attrs: { file, ...inFrench(said) } };
}

/** A file to download. */
export function attachment(file: string, label: string): BodyNode {
  return { type: "pieceJointe", attrs: { file, ...inFrench({ label }) } };
}

/** Who is concerned: the number in all, then each public with its own, as the source gives them. */
export function population(
  said: Readonly<Partial<Record<"label" | "total" | "period" | "source", string>>>,
  publics: Readonly<Record<string, string>>,
): BodyNode {
  const rows = Object.entries(publics).map(([name, count]) => ({
    id: name,
    columns: inFrench({ public: name, count }),
  }));
  return { type: "population", attrs: inFrench(said), rows };
}

function inFrench(words: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(words).map(([name, text]) => [name, frenchTypography(text)]));
}
