import type { Qualifier } from "./measure-value.ts";

const PREFIXES: readonly (readonly [Qualifier, RegExp])[] = [
  [
    "gte",
    /^(?:≥|>=|⩾|(?:au moins|au minimum|(?:un )?mini(?:mum)?(?: de)?|au (?:strict minimum|bas mot)|min\.?|à partir de|dès|pas moins de) )/iu,
  ],
  [
    "lte",
    /^(?:≤|<=|⩽|(?:au plus|au maximum|(?:un )?maxi(?:mum)?(?: de)?|tout au plus|au grand maximum|max\.?|jusqu’à|pas plus de) )/iu,
  ],
  ["gt", /^(?:> à |>|\+ ?de |(?:(?:un peu )?plus de|au-delà de|au[- ]dessus de|supérieure? à) |plus d’)/iu],
  ["lt", /^(?:< à |<|[-−] ?de |(?:moins de|(?:en|au)[- ]dessous de|inférieure? à) |moins d’)/iu],
  [
    "just-under",
    /^(?:(?:près de|presque|un peu moins de|pas loin de|quasi(?:ment)?) |(?:près|un peu moins|pas loin) d’)/iu,
  ],
  [
    "approx",
    /^(?:[≈~≃≅∼±]|\+ ?\/ ?[-−–] ?(?=\d)|(?:environ|env\.?|autour de|quelque|aux alentours de|de l’ordre de|plus ou moins|à peu près|approximativement|approx\.?|grosso modo|ca\.?|vers) |autour d’)/iu,
  ],
];

const SUFFIXES: readonly (readonly [Qualifier, RegExp])[] = [
  ["gte", /(?<=[\d%€]|(?<!\p{L})ans) ?\+$/u],
  ["gte", / (?:(?:(?:et|ou|voire) (?:même )?(?:plus|davantage|\+|au[- ]delà))|mini|au minimum|au bas mot|au moins)$/iu],
  // « Le salaire minimum » is a thing, « 80 min » are minutes, and so is the end of « 1 h 30 min ».
  ["gte", /(?<!(?:salaire|revenu|âge|tarif|prix|socle|service)s?) minimum$/iu],
  ["gte", /(?<=[\p{L}%€.]) min\.?$/iu],
  [
    "lte",
    / (?:(?:et|ou) (?:moins|-)|(?:(?:au )?grand )?maxi?|(?:au )?(?:grand )?maximum|(?:tout )?au plus|(?:(?:au )?grand )?max\.?|à tout casser)$/iu,
  ],
  ["just-under", / ou presque$/iu],
  [
    "approx",
    / (?:environs?|env\.?|en gros|à la louche|à peu près|approximativement|approx\.?|grosso modo|à vue de nez)$/iu,
  ],
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
