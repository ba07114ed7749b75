import type { Language } from "../strings/label.ts";

const WRITTEN = /^(\d{1,2}) ?(?:h|:|heures?) ?(\d{2})?$/;

/** A time of day as it is typed (« 9 h 30 », « 14h », « 09:30 », « midi »), as `HH:MM`; null when there is no such time. */
export function parseTimeOfDay(typed: string): string | null {
  const text = typed.normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase();
  if (text === "midi") return "12:00";
  const [, hours, minutes = "00"] = WRITTEN.exec(text) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return null;
  return `${hours.padStart(2, "0")}:${minutes}`;
}

/** The time as it is read: « 9 h 30 », “09:30”. */
export function formatTimeOfDay(time: string, language: Language): string {
  const [, hours, minutes] = /^(\d{2}):(\d{2})$/.exec(time) ?? [];
  if (hours === undefined || language !== "fr") return time;
  return minutes === "00" ? `${Number(hours)}\u00a0h` : `${Number(hours)}\u00a0h\u00a0${minutes}`;
}
