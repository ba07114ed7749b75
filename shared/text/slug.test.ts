import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { maxSlugLength, slugify, slugWithSuffix } from "./slug.ts";

const wellFormed = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const anyTitle = fc.oneof(fc.string({ unit: "binary" }), fc.lorem({ maxCount: 40 }), fc.uuid());

describe("slugs", () => {
  test.each([
    ["Été à l’école : œuvre n° 2", "ete-a-l-ecole-oeuvre-n-2"],
    ["Plateforme de mobilité solidaire « Sud Essonne »", "plateforme-de-mobilite-solidaire-sud-essonne"],
    ["  --  Vélo-école !  ", "velo-ecole"],
    ["../../etc/passwd", "etc-passwd"],
    ["1 € → 6 €", "1-6"],
  ])("%s → %s", (title, slug) => {
    expect(slugify(title)).toBe(slug);
  });

  test("a long title is cut at the end of a word", () => {
    const slug = slugify("Accompagner vers une mobilité autonome ".repeat(5));
    expect(slug).toBe("accompagner-vers-une-mobilite-autonome-accompagner-vers-une-mobilite-autonome");
    expect(slugify(`${"a".repeat(79)} b`)).toBe("a".repeat(79));
    expect(slugify(`${"a".repeat(78)} b`)).toBe(`${"a".repeat(78)}-b`);
  });

  test("a word longer than the maximum is cut inside", () => {
    expect(slugify("a".repeat(81))).toBe("a".repeat(80));
  });

  test("a title without a letter or digit of ours still has a slug", () => {
    expect(slugify("")).toBe("page-sans-titre");
    expect(slugify("日本 …")).toBe("page-sans-titre");
  });

  test("a title that an address would read as something else is prefixed", () => {
    expect(slugify("Nouveau")).toBe("page-nouveau");
    expect(slugify("API")).toBe("page-api");
    expect(slugify("2b8e8a3c-0000-4000-8000-3f2504e04f89")).toBe("page-2b8e8a3c-0000-4000-8000-3f2504e04f89");
  });

  test("every title gives a well-formed slug that stays as it is when made again", () => {
    fc.assert(
      fc.property(anyTitle, (title) => {
        const slug = slugify(title);
        expect(slug).toMatch(wellFormed);
        expect(slug.length).toBeLessThanOrEqual(maxSlugLength);
        expect(slugify(slug)).toBe(slug);
      }),
    );
  });

  test("a slug with a suffix keeps its form and its maximum", () => {
    expect(slugWithSuffix("velo-ecole", "3f9a1")).toBe("velo-ecole-3f9a1");
    fc.assert(
      fc.property(anyTitle, fc.stringMatching(/^[0-9a-f]{5,32}$/), (title, suffix) => {
        const slug = slugWithSuffix(slugify(title), suffix);
        expect(slug).toMatch(wellFormed);
        expect(slug.length).toBeLessThanOrEqual(maxSlugLength);
        expect(slug.endsWith(`-${suffix}`)).toBe(true);
      }),
    );
  });
});
