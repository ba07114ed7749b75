import { PLAIN_UNIT, plainNumber } from "../indicators/measure-unit.ts";
import { parseAmount } from "../indicators/parse-amount.ts";
import { normaliseTyped } from "../indicators/typed-text.ts";
import type { Money } from "./field-value.ts";

/** Other currencies than the euro, as they are typed at the end of an amount. */
const currencies: readonly (readonly [RegExp, string])[] = [
  [/ ?(?:\$|dollars?|USD)$/iu, "USD"],
  [/ ?(?:£|GBP)$/iu, "GBP"],
  [/ ?(?:CHF|francs? suisses?)$/iu, "CHF"],
  [/ ?(?:CAD|\$ ?CA)$/iu, "CAD"],
  [/ ?(?:XPF|francs? CFP)$/iu, "XPF"],
];

/** An amount as a French person types it (« 400 k€ », « 6,8 M€ », « 6 800 000 »); without a currency, euros. Null otherwise. */
export function parseMoney(typed: string): Money | null {
  const text = normaliseTyped(typed);
  const foreign = currencies.findLast(([pattern]) => pattern.test(text));
  const reading = parseAmount(foreign ? text.replace(foreign[0], " €") : text);
  if (!reading.ok) return null;
  const { decimal, unit } = reading.value;
  const isAmount = unit.base === "euro" || (unit.base === PLAIN_UNIT.base && unit.noun === "");
  if (!isAmount || unit.noun !== "" || unit.per !== "") return null;
  const amount = plainNumber(decimal, unit);
  return amount < 0 ? null : { amount, currency: foreign?.[1] ?? "EUR" };
}
