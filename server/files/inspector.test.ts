import { crc32 } from "node:zlib";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { createInspector } from "./inspector.ts";

const inspector = createInspector();
const inspect = (bytes: Uint8Array, imagePixels = 40_000_000) =>
  inspector.inTurn((look) => look({ bytes, imagePixels }));
const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#0b6e6e" } });
const joined = (...parts: (string | Uint8Array)[]) => Buffer.concat(parts.map((part) => Buffer.from(part)));
const zip = joined("PK\x03\x04\x14\0\0\0\0\0", Buffer.alloc(20), "a.classPK\x05\x06", Buffer.alloc(18));

async function imageOf(bytes: Uint8Array, imagePixels?: number) {
  const inspection = await inspect(bytes, imagePixels);
  if ("refused" in inspection || inspection.image === null) throw new Error(JSON.stringify(inspection));
  return inspection;
}

describe("what a file is comes from its content", () => {
  test.each([
    ["a page of HTML", "<!DOCTYPE html><script>alert(1)</script>"],
    ["a drawing in SVG with a script", '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ["the same as an XML document", '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>'],
    ["a script", "#!/bin/sh\nrm -rf ~"],
    ["a program", "MZ\x90\0\x03\0\0\0\x04\0\0\0"],
    ["a Flash animation", "FWS\x05\0\0\0\0\0\0\0\0\0\0"],
    ["nothing known", "\x01\x02\x03\x04"],
  ])("%s is nothing that is told", async (_what, text) => {
    expect(await inspect(Buffer.from(text, "latin1"))).toEqual({
      mediaType: "application/octet-stream",
      extension: null,
      image: null,
    });
  });

  test("a PDF that is an archive too is only ever a PDF to download", async () => {
    const inspection = await inspect(joined("%PDF-1.7\n", "1 0 obj\nendobj\n", zip));
    expect(inspection).toEqual({ mediaType: "application/pdf", extension: "pdf", image: null });
  });
});

describe("an image is drawn anew", () => {
  test("without the HTML in its comment", async () => {
    const jpeg = await picture(20, 10).jpeg().toBuffer();
    const html = Buffer.from("<html><script>alert(1)</script></html>");
    const comment = joined(new Uint8Array([0xff, 0xfe, 0, html.byteLength + 2]), html);
    const polyglot = joined(jpeg.subarray(0, 2), comment, jpeg.subarray(2));
    const { mediaType, bytes } = await imageOf(polyglot);
    expect(mediaType).toBe("image/jpeg");
    expect(Buffer.from(bytes).includes("script")).toBe(false);
  });

  test("without the archive of classes behind it", async () => {
    const { mediaType, bytes } = await imageOf(joined(await picture(20, 10).gif().toBuffer(), zip));
    expect(mediaType).toBe("image/png");
    expect(Buffer.from(bytes).includes("PK\x03\x04")).toBe(false);
  });

  test("without the place where it was taken, and upright", async () => {
    const taken = await picture(1000, 600)
      .withExif({ IFD0: { Model: "Appareil de Camille" }, IFD3: { GPSLatitude: "48/1 26/1 0/1", GPSLatitudeRef: "N" } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect((await sharp(taken).metadata()).exif?.includes("Camille")).toBe(true);
    const { bytes, image } = await imageOf(taken);
    for (const each of [bytes, ...image.sizes.map((size) => size.bytes)]) {
      const { exif, xmp, iptc, orientation } = await sharp(each).metadata();
      expect([exif, xmp, iptc, orientation]).toEqual([undefined, undefined, undefined, undefined]);
      expect(Buffer.from(each).includes("Camille")).toBe(false);
    }
    expect(image).toMatchObject({ width: 600, height: 1000 });
  });

  test("narrower too, for screens", async () => {
    const { image } = await imageOf(await picture(1700, 100).png().toBuffer());
    expect(image.sizes.map(({ width }) => width)).toEqual([480, 960, 1600]);
    for (const { width, bytes } of image.sizes) {
      expect(await sharp(bytes).metadata()).toMatchObject({ format: "webp", width });
    }
  });

  test.each(["webp", "avif"] as const)("also from %s", async (format) => {
    expect(await imageOf(await picture(20, 10).toFormat(format).toBuffer())).toMatchObject({ mediaType: "image/webp" });
  });
});

describe("an image is refused", () => {
  test("when it has one pixel more than it may, and not when it has as many", async () => {
    const hundred = await picture(10, 10).png().toBuffer();
    expect(await inspect(hundred, 99)).toEqual({ refused: "imageTooLarge" });
    await imageOf(hundred, 100);
    await imageOf(hundred, 101);
  });

  test("when a few bytes declare 50,000 by 50,000 pixels, before any is drawn", async () => {
    const flood = Buffer.from(await picture(1, 1).png().toBuffer());
    flood.writeUInt32BE(50_000, 16);
    flood.writeUInt32BE(50_000, 20);
    flood.writeUInt32BE(crc32(flood.subarray(12, 29)), 29);
    expect(await inspect(flood)).toEqual({ refused: "imageTooLarge" });
  });

  test("when it is cut off", async () => {
    const png = await picture(400, 400).png().toBuffer();
    expect(await inspect(png.subarray(0, png.byteLength / 2))).toEqual({ refused: "imageUnreadable" });
  });
});
