import { expect, test } from "vitest";
import { formatDay, formatMoment, formatMoney, formatNumber, formatRelative } from "./format.ts";

const plain = (text: string) => text.replace(/[\u00a0\u202f]/gu, " ");

test("a day reads the same everywhere, whatever the zone of the reader", () => {
  expect(plain(formatDay("2026-11-21", "fr"))).toBe("21 nov. 2026");
  expect(plain(formatDay("2026-11-21", "en"))).toBe("21 Nov 2026");
});

test("a moment is a day and a time", () => {
  const local = new Date(2026, 10, 21, 14, 32).toISOString();
  expect(plain(formatMoment(local, "fr"))).toBe("21 nov. 2026, 14:32");
});

test("what is not a date is shown as it is", () => {
  expect(formatDay("bientôt", "fr")).toBe("bientôt");
  expect(formatRelative("bientôt", "fr", 0)).toBe("bientôt");
});

test("thousands are parted by a narrow no-break space in French", () => {
  expect(formatNumber(11526, "fr")).toBe("11\u202f526");
  expect(formatNumber(11526, "en")).toBe("11,526");
});

test("a whole amount shows no cents", () => {
  expect(plain(formatMoney(6_800_000, "EUR", "fr"))).toBe("6 800 000 €");
  expect(plain(formatMoney(12.5, "EUR", "fr"))).toBe("12,50 €");
});

test("the recent past is told from now, the rest by its date", () => {
  const now = Date.parse("2026-11-21T14:00:00Z");
  expect(formatRelative("2026-11-21T13:59:40Z", "fr", now)).toBe("à l’instant");
  expect(plain(formatRelative("2026-11-21T13:55:00Z", "fr", now))).toBe("il y a 5 minutes");
  expect(formatRelative("2026-11-20T13:00:00Z", "fr", now)).toBe("hier");
  expect(plain(formatRelative("2026-11-02T12:00:00Z", "fr", now))).toBe("2 nov. 2026");
});
