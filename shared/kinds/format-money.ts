import type { Language } from "../strings/label.ts";
import type { Money } from "./field-value.ts";

/** The amount in full, with its currency: « 6 800 000 € », “€6,800,000”. Cents only when there are some. */
export function formatMoney({ amount, currency }: Money, language: Language): string {
  return formatterFor(language, currency, Number.isInteger(amount) ? 0 : 2).format(amount);
}

const formatters = new Map<string, Intl.NumberFormat>();

/** Making a formatter takes milliseconds, a thousand times as long as using it. There are a few currencies. */
function formatterFor(language: Language, currency: string, minimumFractionDigits: number): Intl.NumberFormat {
  const key = `${language} ${currency} ${minimumFractionDigits}`;
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const locale = language === "fr" ? "fr-FR" : "en-GB";
  const made = new Intl.NumberFormat(locale, { style: "currency", currency, minimumFractionDigits });
  formatters.set(key, made);
  return made;
}
