import { foldAccents } from "../indicators/typed-text.ts";
import { parseTimeOfDay } from "../kinds/time-of-day.ts";
import { always, makeSpan, type Span } from "./rules.ts";

const CLOSED = /^(?:ferme|closed|off|-)$/;
const ALL_DAY = /^(?:24 ?h(?:eures)? sur 24|24 ?h ?\/ ?24|24 hours|toute la journee)$/;

/** Hours of one day as they are typed: « 9 h – 12 h, 14 h – 17 h 30 », « de 9h à 12h et de 14h à 17h30 », « fermé »; or null. */
export function parseSpans(typed: string): readonly Span[] | null {
  const text = foldAccents(typed.normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase());
  if (text === "" || CLOSED.test(text)) return [];
  if (ALL_DAY.test(text)) return always;
  const spans = text.split(/ ?[,;/+] ?| (?:et|puis|and) /).map(readSpan);
  return spans.every((span) => span !== null) ? spans : null;
}

function readSpan(text: string): Span | null {
  const [from = "", to = "", ...more] = text.replace(/^(?:de|from) /, "").split(/ ?[-‐–—] ?| (?:a|to) /);
  return more.length === 0 ? makeSpan(readTime(from) ?? "", readTime(to) ?? "") : null;
}

/** The hour alone is enough here, where nothing else is meant. */
function readTime(text: string): string | null {
  if (/^(?:minuit|midnight|24:00|24 ?h(?: ?00)?|24)$/.test(text)) return "24:00";
  return parseTimeOfDay(/^\d{1,2}$/.test(text) ? `${text}h` : text);
}
