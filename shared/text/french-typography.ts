/** U+202F, before `; : ! ?` and between thousands. */
export const narrowNoBreakSpace = "\u202f";
/** U+00A0, inside « guillemets » and before units. */
export const noBreakSpace = "\u00a0";

/**
 * Text with the spaces and apostrophes that French typography asks for: a narrow no-break space before `; : ! ?`, no-break
 * spaces inside « », a curly apostrophe, a no-break space before `%` and `€`. Addresses and times are left alone: a sign
 * without a space before it only gets one after a letter, a bracket or a closing guillemet, and never for `:` within a word.
 */
export function frenchTypography(text: string): string {
  return text
    .replace(/(\p{L})'(?=\p{L}|$)/gu, "$1’")
    .replace(/[ \u00a0\u202f]+([;:!?])(?=\s|$|[»)\]])/gu, `${narrowNoBreakSpace}$1`)
    .replace(/«[ \u00a0\u202f]*/gu, `«${noBreakSpace}`)
    .replace(/[ \u00a0\u202f]*»/gu, `${noBreakSpace}»`)
    .replace(/(\d)[ \u00a0\u202f]([%€])/gu, `$1${noBreakSpace}$2`)
    .replace(/(\d)[ ](?=\d{3}(?!\d))/gu, `$1${narrowNoBreakSpace}`);
}
