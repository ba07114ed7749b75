import { afterAll, afterEach, expect, test } from "vitest";
import { launchBrowser } from "../support/chromium.ts";
import { startRunningApp } from "../support/running-app.ts";

const app = await startRunningApp();
const browser = await launchBrowser();
const camille = await app.person(browser, "conseiller");
const felix = await app.person(browser, "formateur");
afterEach(() => {
  expect([...camille.complaints, ...felix.complaints]).toEqual([]);
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

test("two people who type at once in a new sheet end up with the same text, and nothing is lost", async () => {
  const { url } = await app.page();
  await Promise.all([camille.write(url), felix.write(url)]);
  const sentences = (who: string) => Array.from({ length: 6 }, (_, at) => `${who} phrase ${at + 1}.`);
  const type = async (person: typeof camille, who: string) => {
    await person.toEnd();
    for (const sentence of sentences(who)) {
      await person.page.keyboard.type(sentence);
      await person.page.keyboard.press("Enter");
    }
  };
  await Promise.all([type(camille, "Camille"), type(felix, "Félix")]);
  await Promise.all([camille.saved(), felix.saved()]);
  await expect.poll(async () => (await camille.words()) === (await felix.words())).toBe(true);
  console.log(await camille.words());
  const letters = [...(await camille.words())].sort().join("").trim();
  const typed = [...sentences("Camille"), ...sentences("Félix")].join("");
  expect(letters.replaceAll("\n", "")).toBe([...typed].sort().join("").trim());
});
