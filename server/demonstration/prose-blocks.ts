import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { proseCellName, proseRowName } from "@passerelles/shared/document/prose-rows.ts";
import { frenchTypography } from "@passerelles/shared/text/french-typography.ts";
import { bullets, type Piece, p } from "./body.ts";

/** What a cell holds: a sentence, or paragraphs and lists; without anything it is left to be filled. */
type Cell = string | readonly BodyNode[];
type Rows<Column extends string> = readonly Readonly<Partial<Record<Column, Cell>>>[];

/** The steps of an action. */
export function stepsOfAction(
  ...rows: Rows<"etape" | "processus" | "moyens" | "resultats" | "facteurs" | "effets">
): BodyNode {
  return withProseRows("etapes", {}, rows);
}

/** What each table of a world café has left, by theme. */
export function themes(...rows: Rows<"theme" | "sujets" | "constats" | "enjeux">): BodyNode {
  return withProseRows("constatsEnjeux", {}, rows);
}

/** Obstacles, each with what answers it: one without any says so. `mention` stands above. */
export function obstacles(
  mention: string | undefined,
  ...rows: readonly (readonly [frein: string, ...initiatives: readonly (string | readonly Piece[])[]])[]
): BodyNode {
  const cells = rows.map(([frein, ...initiatives]) => ({
    frein,
    ...(initiatives.length > 0 && { initiatives: [bullets(...initiatives)] }),
  }));
  return withProseRows("freinInitiatives", mention === undefined ? {} : { mention: frenchTypography(mention) }, cells);
}

/** What is needed, by category or by moment. */
export function needs(titre: string, categories: Readonly<Record<string, readonly string[]>>): BodyNode {
  const rows = Object.entries(categories).map(([categorie, items]) => ({ categorie, besoins: [bullets(...items)] }));
  return withProseRows("besoins", { titre: frenchTypography(titre) }, rows);
}

/** What each actor lives before, during and after. */
export function idealJourney(...rows: Rows<"acteur" | "avant" | "pendant" | "apres">): BodyNode {
  return withProseRows("parcoursIdeal", {}, rows);
}

function withProseRows(
  type: string,
  attrs: Readonly<Record<string, string>>,
  rows: readonly Readonly<Record<string, Cell | undefined>>[],
): BodyNode {
  const content = rows.map((cells) => ({
    type: proseRowName,
    content: Object.entries(cells).map(([column, said = []]) => ({
      type: proseCellName,
      attrs: { column },
      content: typeof said === "string" ? [p(said)] : [...said],
    })),
  }));
  return { type, attrs, content };
}
