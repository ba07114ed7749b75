import { type ExactDecimal, shiftDecimal } from "./exact-decimal.ts";
import { type Reading, refuse } from "./measure-message.ts";

/** « 2 à 300 » is said for 200 to 300; « 2–300 » is not said so. */
const IN_HUNDREDS = /^([2-9])( à | et )([2-9])00(?![\d.,]| \d)(.*)$/u;
const SMALL_TO_LARGE =
  /^(\d{1,3}(?:[.,]\d{1,2})?)( à | et | ?[-–—] ?)([1-9]\d{0,2}(?:[ ’]\d{3})+|[1-9]\d{3,})(?![\d.,]|[ ’]\d)(.*)$/u;

/** Whether a range may be heard with thousands, or millions, in both its bounds: « 12 à 15 000 », « 1,5 à 2 000 ». */
export function saysThousandsOnce(low: ExactDecimal, high: ExactDecimal): boolean {
  if (!/^(?:[1-9]\d{0,2}|(?:0|[1-9]\d{0,2})\.\d{1,2})$/.test(low) || !/^[1-9]\d{3,}$/.test(high)) return false;
  return Number(low) > 0 && Number(low) <= leadingGroup(high);
}

/**
 * Refuses « de 12 à 15 000 € », which says twelve thousand to most readers and twelve to a strict one, and « 2 à 300 »
 * likewise, with both ways to write it. « 12–15000 », close together, is the strict one.
 */
export function refuseSaidOnce(bare: string): Reading<never> | undefined {
  const [hundreds, from = "", , to = "", after] = IN_HUNDREDS.exec(bare) ?? [];
  if (hundreds !== undefined && Number(from) < Number(to)) {
    const params = { thousands: `${from}00 à ${to}00${after}`, plain: `${from}–${to}00${after}` };
    return refuse("rangeThousands", { typed: hundreds, ...params });
  }
  const [typed, low = "", between = "", said = "", rest = ""] = SMALL_TO_LARGE.exec(bare) ?? [];
  const high = said.replace(/[ ’]/g, "");
  const least = low.replace(",", ".");
  if (typed === undefined || !saysThousandsOnce(least, high)) return undefined;
  // Close together, or beyond the percentages, which is said in another sentence.
  if ((between === "–" && said === high) || /^ ?%/.test(rest)) return undefined;
  const inBoth = shiftDecimal(least, 3 * (Math.ceil(high.length / 3) - 1));
  return refuse("rangeThousands", {
    typed,
    thousands: `${grouped(inBoth)}${between}${grouped(high)}${rest}`,
    plain: `${low}–${high}${rest}`,
  });
}

function grouped(whole: string): string {
  return whole.replace(/\B(?=(?:\d{3})+$)/g, " ");
}

function leadingGroup(whole: string): number {
  return Number(whole.slice(0, ((whole.length - 1) % 3) + 1));
}
