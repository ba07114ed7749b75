import axe from "axe-core";
import type { Page } from "playwright-core";
import { settle } from "./settle.ts";

/** The rules of WCAG 2.2 AA and of RGAA 4, by axe-core's tags. */
const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "RGAAv4"];

/**
 * What breaks WCAG 2.2 AA or RGAA 4 in the page as it stands, or these rules of them: the rule and the elements, one
 * line for each rule.
 */
export async function findDefects(page: Page, rules?: string[]): Promise<string[]> {
  // What is still fading in is paler than it will be.
  await settle(page);
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe.source);
  const results = await page.evaluate(
    // Of what is in order no list is made: that takes half as long again.
    (runOnly) => (globalThis as unknown as { axe: typeof axe }).axe.run({ runOnly, resultTypes: ["violations"] }),
    rules ? { type: "rule" as const, values: rules } : { type: "tag" as const, values: standards },
  );
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
}
