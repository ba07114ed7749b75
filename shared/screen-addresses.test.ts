import { expect, test } from "vitest";
import { isScreenAddress } from "./screen-addresses.ts";

test.each(["/", "/pages", "/pages/", "/pages/une-fiche", "/pages/une-fiche/versions", "/liste/structure", "/lien/abc"])(
  "a screen stands at %s",
  (path) => expect(isScreenAddress(path)).toBe(true),
);

test.each(["", "/liste", "/liste//", "/lien/", "/ailleurs", "/.env", "/pages/une-fiche/rien", "/Agenda", "/$kind"])(
  "no screen stands at %j",
  (path) => expect(isScreenAddress(path)).toBe(false),
);
