import sharp from "sharp";
import { expect, test } from "vitest";
import { isMoving } from "./moving-image.ts";

const picture = (background: string) =>
  sharp({ create: { width: 8, height: 6, channels: 3, background } })
    .png()
    .toBuffer();
const moving = async () => sharp([await picture("#000"), await picture("#fff")], { join: { animated: true } });

/** A PNG that announces so many pictures, as APNG does before the first one. */
async function announced(pictures: number): Promise<Buffer> {
  const png = await picture("#000");
  const chunk = Buffer.alloc(20);
  chunk.writeUInt32BE(8, 0);
  chunk.write("acTL", 4, "latin1");
  chunk.writeUInt32BE(pictures, 8);
  return Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]);
}

test.each([
  ["a GIF of two pictures", async () => (await moving()).gif().toBuffer()],
  ["a WebP of two pictures", async () => (await moving()).webp().toBuffer()],
  ["a PNG of two pictures", () => announced(2)],
])("%s moves", async (_what, make) => {
  expect(isMoving(await make())).toBe(true);
});

test.each([
  [
    "a GIF of one picture",
    async () =>
      sharp(await picture("#000"))
        .gif()
        .toBuffer(),
  ],
  [
    "a WebP of one picture",
    async () =>
      sharp(await picture("#000"))
        .webp()
        .toBuffer(),
  ],
  ["a PNG", () => picture("#000")],
  ["a PNG that announces one picture", () => announced(1)],
  [
    "a JPEG",
    async () =>
      sharp(await picture("#000"))
        .jpeg()
        .toBuffer(),
  ],
  ["no image", async () => Buffer.from("bonjour")],
  ["nothing", async () => Buffer.alloc(0)],
])("%s does not move", async (_what, make) => {
  expect(isMoving(await make())).toBe(false);
});

test("a file that is cut anywhere is read without end or error", async () => {
  for (const whole of [await (await moving()).gif().toBuffer(), await announced(2)])
    for (let length = 0; length < whole.byteLength; length += 1)
      expect([true, false]).toContain(isMoving(whole.subarray(0, length)));
});
