import { heading, paragraph } from "@passerelles/shared/document/templates/sections.ts";
import { expect, test } from "vitest";
import { headingIds } from "./heading-ids.ts";

test("headings get anchors from their text, unique in the page", () => {
  const body = {
    type: "doc",
    content: [heading(2, "Résultats et impacts"), paragraph("…"), heading(3, "Résultats et impacts"), heading(2, "")],
  };
  expect([...headingIds(body).values()]).toEqual([
    "s-resultats-et-impacts",
    "s-resultats-et-impacts-2",
    "s-page-sans-titre",
  ]);
});
