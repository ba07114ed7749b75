import type { EncartTone } from "@passerelles/shared/blocks/encart.ts";
import type { Vehicle } from "@passerelles/shared/blocks/flotte.ts";
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
  said: Words<"label" | "total" | Origin>,
  publics: Readonly<Record<string, string>>,
): BodyNode {
  const rows = Object.entries(publics).map(([name, count]) => ({ public: name, count }));
  return { type: "population", attrs: inFrench(said), rows: rowsOf(rows) };
}

/** Who takes part and what each does: pages of the directory, or groups told in words. */
export function partners(...rows: readonly Words<"structure" | "nom" | "role">[]): BodyNode {
  return { type: "partenaires", rows: rowsOf(rows) };
}

/** Who pays, and for how much of it where the source says it. */
export function funding(
  said: Words<"total" | Origin>,
  ...rows: readonly Words<"structure" | "nom" | "nature" | "montant" | "periode">[]
): BodyNode {
  return { type: "financement", attrs: inFrench(said), rows: rowsOf(rows) };
}

/** The vehicles, by type. */
export function fleet(
  said: Words<Origin>,
  ...rows: readonly (Words<"nombre" | "note"> & { type: Vehicle })[]
): BodyNode {
  return { type: "flotte", attrs: inFrench(said), rows: rowsOf(rows) };
}

/** Whom to turn to. */
export function contact(said: Words<"person" | "structure" | "note">): BodyNode {
  return { type: "contact", attrs: inFrench(said) };
}

/** Somebody who speaks or holds a kiosk, told by their role. */
export function speaker(said: Words<"sujet" | "role" | "structure"> & { forme: "intervention" | "kiosque" }): BodyNode {
  return { type: "intervenant", attrs: inFrench(said) };
}

/** A document to consult, or that the page was made from. */
export function resource({
  url = "",
  ...said
}: Words<"titre" | "auteur" | "structure" | "annee" | "url" | "licence" | "apport">): BodyNode {
  return { type: "ressource", attrs: { ...inFrench(said), url } };
}

/** What somebody said, word for word. */
export function verbatim(
  said: Words<"qui" | "structure" | "moment" | "lieu">,
  ...content: readonly BodyNode[]
): BodyNode {
  return { type: "verbatim", attrs: inFrench(said), content: [...content] };
}

/** Pages that answer a question at the moment of reading. */
export function pagesList(
  question: Words<"territory" | "public" | "thematique" | "text" | "maximum"> & {
    kind: string;
    mode?: "contenu" | "contenant" | "les-deux";
    form?: "liste" | "cartes" | "tableau";
    sort?: "title";
  },
): BodyNode {
  return { type: "liste", attrs: { ...question } };
}

/** Where all the figures of a block come from. */
type Origin = "period" | "territory" | "source" | "verifiedOn";

/** Some of the fields of a block, or of the columns of its rows, as a person types them. */
type Words<Name extends string> = Readonly<Partial<Record<Name, string>>>;

function rowsOf(rows: readonly Readonly<Record<string, string>>[]): BodyNode["rows"] {
  return rows.map((columns, at) => ({ id: `${at}`, columns: inFrench(columns) }));
}

function inFrench(words: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(words).map(([name, text]) => [name, frenchTypography(text)]));
}
