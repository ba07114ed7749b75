import { expect, test } from "vitest";
import { startAppFor } from "../support/app-for-people.ts";
import type { openWindow, Person } from "../support/person.ts";
import { warnsBeforeLeaving } from "../support/warns-before-leaving.ts";

const { app, people } = await startAppFor("conseiller", "formateur");
const [camille, felix] = people;
const hour = 3_600_000;

const stored = async (id: string) => (await (await camille.context.request.get(`/api/pages/${id}`)).json()).text;

test("a clock that is an hour wrong, and that is set right meanwhile, loses nothing and hides nobody", async () => {
  const { id, url } = await app.page();
  await Promise.all(people.map((person) => person.write(url)));
  await camille.page.clock.setSystemTime(Date.now() + hour);
  await camille.moveCaret("Control+End");
  await camille.page.keyboard.type("en avance ");
  await camille.saved();
  await expect.poll(() => felix.words()).toBe("en avance ");
  await camille.page.clock.setSystemTime(Date.now() - hour);
  await camille.page.keyboard.type("en retard ");
  await camille.saved();
  await felix.moveCaret("Control+End");
  await felix.page.keyboard.type("à l’heure");
  await felix.saved();
  for (const person of people) await expect.poll(() => person.words()).toBe("en avance en retard à l’heure");
  await camille.page.clock.setSystemTime(Date.now());
  await felix.page.getByText("Camille Conseil").first().waitFor();
  await expect.poll(() => stored(id)).toBe("en avance en retard à l’heure");
});

test("a computer that slept for a night with unsent text sends it when it wakes, and shows what came meanwhile", async () => {
  const { id, url } = await app.page();
  await Promise.all(people.map((person) => person.write(url)));
  app.line.cut(camille.id);
  await camille.page.getByText("Hors ligne").waitFor();
  await camille.moveCaret("Control+End");
  await camille.page.keyboard.type("soir ");
  await camille.page.getByText("Hors ligne : 5 modifications gardées sur cet appareil").waitFor();
  await felix.moveCaret("Control+Home");
  await felix.page.keyboard.type("nuit ");
  await felix.saved();
  await camille.page.clock.setSystemTime(Date.now() + 9 * hour);
  app.line.mend();
  await camille.saved();
  const words = (text: string) => text.trim().split(" ").sort();
  for (const person of people) await expect.poll(async () => words(await person.words())).toEqual(["nuit", "soir"]);
  await expect.poll(async () => words(await stored(id))).toEqual(["nuit", "soir"]);
  await camille.page.clock.setSystemTime(Date.now());
});

/** Another window of the same person, made as browsers clone one: it begins with what the first kept for its session. */
async function clone({ page }: Person): Promise<Awaited<ReturnType<typeof openWindow>>["page"]> {
  const [cloned] = await Promise.all([
    page.context().waitForEvent("page"),
    page.evaluate(() => void window.open(location.href)),
  ]);
  await cloned.locator("#page-text[contenteditable=true]").waitFor();
  return cloned;
}

test("a cloned window writes beside the first one: both are saved, and neither takes the other's words", async () => {
  const { id, url } = await app.page();
  await camille.write(url);
  await camille.moveCaret("Control+End");
  await camille.page.keyboard.type("un ");
  await camille.saved();
  const second = await clone(camille);
  const text = second.locator("#page-text");
  await expect.poll(() => text.textContent()).toContain("un");

  app.line.cut(camille.id);
  await Promise.all([camille.page, second].map((page) => page.getByText("Hors ligne").first().waitFor()));
  await camille.page.keyboard.type("deux ");
  await text.focus();
  await second.keyboard.press("Control+End");
  await second.keyboard.type("trois ");
  await second
    .getByText(/modifications gardées sur cet appareil/)
    .first()
    .waitFor();
  await expect.poll(() => warnsBeforeLeaving(second)).toBe(false);
  await second.reload();
  await second.locator("#page-text[contenteditable=true]").waitFor();
  app.line.mend();
  await camille.saved();
  await second.locator("[data-state=saved]").waitFor();
  const words = (said: string) => said.trim().split(/\s+/).sort();
  await expect.poll(async () => words(await stored(id))).toEqual(["deux", "trois", "un"]);
  await expect.poll(async () => words(await camille.words())).toEqual(["deux", "trois", "un"]);
  await second.close();
});

test("whoever leaves the window in the middle of a word and comes back by the browser's own button finds it all", async () => {
  const { id, url } = await app.page();
  await camille.write(url);
  await camille.moveCaret("Control+End");
  camille.page.once("dialog", (dialog) => void dialog.accept());
  await camille.page.keyboard.type("interrompu");
  await camille.page.goto("about:blank");
  await camille.page.goBack();
  await camille.text.and(camille.page.locator("[contenteditable=true]")).waitFor();
  await expect.poll(() => camille.words()).toBe("interrompu");
  await expect.poll(() => stored(id)).toBe("interrompu");
});
