import type { Language } from "../strings/label.ts";

const units = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

/** A size as people say it, in the largest unit that it fills: « 25 Mo », “1.4 GB”. */
export function formatByteSize(bytes: number, language: Language): string {
  const power = Math.min(units.length - 1, Math.floor(Math.log(Math.max(1, bytes)) / Math.log(1024)));
  const amount = bytes / 1024 ** power;
  const maximumFractionDigits = amount < 10 && power > 1 ? 1 : 0;
  return new Intl.NumberFormat(language, { style: "unit", unit: units[power], maximumFractionDigits }).format(amount);
}
