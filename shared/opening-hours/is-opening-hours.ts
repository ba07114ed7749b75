const day = "(?:Mo|Tu|We|Th|Fr|Sa|Su|PH|SH)";
const nth = "(?:\\[-?[1-5](?:[,-][1-5])*\\])?";
const days = `${day}${nth}(?:-${day})?(?:, ?${day}${nth}(?:-${day})?)*`;
const month = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)";
const dates = `${month}(?: \\d{1,2})?(?: ?- ?${month}?(?: ?\\d{1,2})?)?`;
const weeks = "week \\d{1,2}(?:-\\d{1,2})?(?:/\\d)?";
const time = "(?:[01]?\\d|2[0-4]):[0-5]\\d";
const span = `${time} ?- ?${time}`;
const hours = `(?:${span}(?:, ?${span})*|24/7|off|closed)`;
const comment = '(?:"[^"]{0,200}")';
const rule = new RegExp(`^(?:(?:(?:${weeks}|${dates}):? ?)?(?:${days} ?)?(?:${hours}) ?)?${comment}?$`);

/**
 * Whether a text reads as OpenStreetMap opening hours: rules after one another (`Mo-Fr 09:00-12:00; PH off`). The
 * common part of the syntax only: days, dates, weeks, times, closures and comments.
 */
export function isOpeningHours(text: string): boolean {
  const rules = text.split(/;|\|\|/).map((part) => part.trim());
  if (rules.at(-1) === "") rules.pop();
  return rules.length > 0 && rules.every((part) => part !== "" && rule.test(part));
}
