import { expect, test } from "vitest";
import { joinAppFor } from "../support/app-for-people.ts";
import { outline, storedBody } from "../support/stored-body.ts";

const { app, people } = await joinAppFor("conseiller");
const [camille] = people;

test.each([
  ["an attachment", { type: "pieceJointe", attrs: { id: "a", label: "Le règlement" } }],
  ["an image", { type: "figure", attrs: { id: "b", alt: "Un vélo" } }],
  ["a population", { type: "population", attrs: { id: "c", label: "Publics" } }],
  [
    "a figure in a line of its own",
    { type: "paragraph", content: [{ type: "indicateur", attrs: { id: "d", value: "12" } }] },
  ],
  ["a rule", { type: "horizontalRule" }],
])("a page that holds nothing but %s is copied whole", async (_what, block) => {
  const from = await app.page({ body: [block] });
  const to = await app.page();
  await camille.write(from.url);
  await camille.moveCaret("Control+a", "Control+c");
  await camille.write(to.url);
  await camille.moveCaret("Control+End", "Control+v");
  await expect.poll(async () => outline(await storedBody(camille, to.id))).toContain(outline([block]));
});

test("what such a page holds is cut, and pasted again in its place", async () => {
  const block = { type: "pieceJointe", attrs: { id: "a", label: "Le règlement" } };
  const { id, url } = await app.page({ body: [block] });
  await camille.write(url);
  await camille.moveCaret("Control+a", "Control+x");
  await expect.poll(async () => outline(await storedBody(camille, id))).toBe("p");
  await camille.moveCaret("Control+v");
  await expect.poll(async () => outline(await storedBody(camille, id))).toContain("pieceJointe");
  await camille.moveCaret("Control+a", "Control+v");
  await expect.poll(async () => outline(await storedBody(camille, id))).toBe("pieceJointe");
});
