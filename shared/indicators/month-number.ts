const MONTH_PREFIXES =
  "janv(?:ier)?|fevr?(?:ier)?|mars|avr(?:il)?|mai|juin|juil(?:let)?|aout|sept(?:embre)?|oct(?:obre)?|nov(?:embre)?|dec(?:embre)?"
    .split("|")
    .map((pattern) => new RegExp(`^${pattern}\\.?$`));

/** Number of a French month, full or abbreviated, in lower case without accents: `avr.` → `4`. */
export function monthNumber(word = ""): string | undefined {
  const index = MONTH_PREFIXES.findIndex((pattern) => pattern.test(word));
  return index < 0 ? undefined : `${index + 1}`;
}
