import type { Language } from "../strings/label.ts";

/** Country codes of the numbers overseas, as `parsePhone` gives them. */
const overseas = new Set(["590", "594", "596", "262"]);

/** The number as it is dialled and read: « 01 23 45 67 89 poste 4 », « 0590 12 34 56 », « +32 2 123 45 67 » without grouping. */
export function formatPhone(phone: string, language: Language): string {
  const [number = "", line] = phone.split(";ext=");
  const grouped = inGroups(number);
  if (line === undefined) return grouped;
  return `${grouped} ${language === "fr" ? "poste" : "ext."} ${line}`;
}

function inGroups(number: string): string {
  const french = /^\+33(\d{9})$/.exec(number)?.[1];
  if (french) return inPairs(`0${french}`);
  const [, code = "", rest = ""] = /^\+(\d{3})(\d{9})$/.exec(number) ?? [];
  if (overseas.has(code)) return `0${rest.slice(0, 3)} ${inPairs(rest.slice(3))}`;
  return number.startsWith("116") || number.startsWith("118") ? number.replace(/^(\d{3})/, "$1 ") : number;
}

function inPairs(digits: string): string {
  return digits.replace(/\d{2}(?=\d)/g, "$& ");
}
