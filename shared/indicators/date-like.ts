const YEAR = "(?:19|20)\\d\\d";
/** A month and a year, two years, a day and a month with a zero: a fraction or a range as well, but seldom meant so. */
const LIKE_A_DATE = new RegExp(
  `^(?:\\d{1,2}(?: ?/ ?|[-.])${YEAR}|${YEAR} ?(?:[-–—/]|→|à|ou) ?(?:${YEAR}|\\d\\d)|0\\d ?[/.-] ?\\d{1,2}|\\d{1,2} ?/ ?0\\d)$`,
  "u",
);

/** Whether a normalised text has the form of a date that could be taken for a number: « 12/2023 », « 2017-2018 », « 03/04 ». */
export function looksLikeDate(text: string): boolean {
  return LIKE_A_DATE.test(text.replace(/^(?:de|en|depuis) /iu, ""));
}
