import { findKind } from "../kinds/index.ts";
import type { Language } from "../strings/label.ts";

type Attributes = Readonly<Record<string, string | undefined>>;

/** How many pages a list shows, unless it says so, and at most. */
export const usualPages = 10;
export const mostPages = 50;

/** What the list of pages is asked for, as in `api/pages.schemas.ts`. */
export interface PagesQuestion {
  kind?: string;
  territory?: string;
  scope?: "within" | "containing" | "both";
  term?: string[];
  q?: string;
  sort?: "changed" | "created" | "title";
  limit: number;
}

const scopes = { contenu: "within", contenant: "containing", "les-deux": "both" } as const;
const sorts = ["changed", "created", "title"] as const;
/** The fields of pages whose terms a list asks for, by the attribute that says the term. */
const termFields = { public: "publics", thematique: "thematiques", frein: "freins" } as const;
const termNames = Object.keys(termFields) as (keyof typeof termFields)[];

/** The question of a list as the API takes it, whatever was typed: too long a text is cut, an unknown choice is the usual one. */
export function pagesQuestion(attributes: Attributes): PagesQuestion {
  const kind = clean(attributes.kind, 40);
  const territory = clean(attributes.territory, 20);
  const q = clean(attributes.text, 200);
  const term = termNames.flatMap((name) => {
    const typed = clean(attributes[name], 150);
    return typed === "" ? [] : [`${termFields[name]}:${typed}`];
  });
  return {
    ...(kind && { kind }),
    ...(territory && { territory, scope: scopeOf(attributes.mode) }),
    ...(term.length > 0 && { term }),
    ...(q && { q }),
    sort: sorts.find((known) => known === attributes.sort) ?? "changed",
    limit: numberOf(attributes.maximum),
  };
}

/** The question in words: which pages, about whom and what, where. */
export function questionParts(attributes: Attributes, language: Language, nameOf: (code: string) => string): string[] {
  const isFrench = language === "fr";
  const kind = clean(attributes.kind, 40);
  const territory = clean(attributes.territory, 20);
  const q = clean(attributes.text, 200);
  const colon = isFrench ? "\u00a0: " : ": ";
  const labels = isFrench
    ? { public: "public", thematique: "thématique", frein: "frein" }
    : { public: "public", thematique: "theme", frein: "obstacle" };
  const extents = isFrench
    ? {
        within: "et ce qu’il contient",
        containing: "et ce qui le contient",
        both: "ce qu’il contient et ce qui le contient",
      }
    : {
        within: "and what it contains",
        containing: "and what contains it",
        both: "what it contains and what contains it",
      };
  const scope = scopeOf(attributes.mode);
  return [
    kind === "" ? (isFrench ? "Toutes les pages" : "All pages") : (findKind(kind)?.plural[language] ?? kind),
    ...termNames.flatMap((name) => {
      const term = clean(attributes[name], 150);
      return term === "" ? [] : [`${labels[name]}${colon}${term}`];
    }),
    ...(territory ? [`${nameOf(territory)}${scope === "both" ? ", " : " "}${extents[scope]}`] : []),
    ...(q ? [isFrench ? `«\u00a0${q}\u00a0»` : `“${q}”`] : []),
  ];
}

function scopeOf(mode: string | undefined): "within" | "containing" | "both" {
  return mode !== undefined && Object.hasOwn(scopes, mode) ? scopes[mode as keyof typeof scopes] : "within";
}

function numberOf(typed: string | undefined): number {
  const number = Number.parseInt(typed?.trim() ?? "", 10);
  return Number.isNaN(number) || number < 1 ? usualPages : Math.min(number, mostPages);
}

/** Control characters are no part of a question; half a character neither. */
function clean(typed: string | undefined, longest: number): string {
  return (typed ?? "")
    .replaceAll(/\p{Cc}+/gu, " ")
    .trim()
    .slice(0, longest)
    .toWellFormed();
}
