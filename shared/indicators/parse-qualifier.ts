import type { Qualifier } from "./measure-value.ts";

const PREFIXES: readonly (readonly [Qualifier, RegExp])[] = [
  ["gte", /^(?:≥|>=|⩾|(?:au moins|au minimum|minimum|à partir de) )/iu],
  ["lte", /^(?:≤|<=|⩽|(?:au plus|au maximum|maximum|jusqu’à) )/iu],
  ["gt", /^(?:>|(?:plus de|au-delà de|supérieure? à) |plus d’)/iu],
  ["lt", /^(?:<|(?:moins de|inférieure? à) |moins d’)/iu],
  ["just-under", /^(?:(?:près de|presque|un peu moins de|pas loin de|quasiment) |(?:près|un peu moins|pas loin) d’)/iu],
  ["approx", /^(?:[≈~≃≅∼]|(?:environ|env\.?|autour de|à peu près|approximativement) |autour d’)/iu],
];

const SUFFIXES: readonly (readonly [Qualifier, RegExp])[] = [
  ["gte", / (?:(?:et|ou) plus|(?:au )?minimum|au moins|min\.)$/iu],
  ["lte", / (?:(?:et|ou) moins|(?:au )?maximum|au plus|max\.?)$/iu],
  ["approx", / (?:environ|env\.?)$/iu],
];

/**
 * Takes the words or the sign of uncertainty off a normalised text, before the number or else after it (« 80 et
 * plus »). One only: a second one stays in the rest, which then does not read as a number.
 */
export function peelQualifier(text: string): { readonly qualifier: Qualifier; readonly rest: string } {
  for (const [qualifier, pattern] of PREFIXES) {
    if (pattern.test(text)) return { qualifier, rest: text.replace(pattern, "").trim() };
  }
  for (const [qualifier, pattern] of SUFFIXES) {
    if (pattern.test(text)) return { qualifier, rest: text.replace(pattern, "").trim() };
  }
  return { qualifier: "exact", rest: text };
}

/** Whether words end like « et plus » or « environ ». */
export function endsWithQualifier(text: string): boolean {
  return SUFFIXES.some(([, pattern]) => pattern.test(` ${text}`));
}
