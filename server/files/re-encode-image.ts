import { imageWidths } from "@passerelles/shared/files/image-sizes.ts";
import sharp, { type Sharp } from "sharp";
import type { Inspection } from "./inspection.ts";

/** Only what reads the five formats that are shown: the other decoders of libvips stay closed to strangers' bytes. */
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: [
    "VipsForeignLoadJpegBuffer",
    "VipsForeignLoadPngBuffer",
    "VipsForeignLoadWebpBuffer",
    "VipsForeignLoadNsgifBuffer",
    "VipsForeignLoadHeifBuffer",
  ],
});
sharp.cache(false);
sharp.concurrency(1);

const QUALITY = { jpeg: 88, webp: 82 };

/**
 * Draws an image anew from its pixels: nothing else of the file is kept, neither where it was taken nor what was hidden
 * around it. A moving image keeps its first picture.
 */
export async function reEncodeImage(bytes: Uint8Array, mediaType: string, imagePixels: number): Promise<Inspection> {
  const open = () => sharp(bytes, { limitInputPixels: imagePixels, failOn: "error", pages: 1 }).autoOrient();
  const { width, height, autoOrient } = await sharp(bytes, { limitInputPixels: false, pages: 1 }).metadata();
  if (width * height > imagePixels) return { refused: "imageTooLarge" };
  const format = formatOf(mediaType);
  const own = await inFormat(open(), format);
  const widths = imageWidths.filter((wanted) => wanted < autoOrient.width);
  const sizes = [];
  for (const wanted of widths) {
    const sized = await open().resize({ width: wanted }).webp({ quality: QUALITY.webp }).toBuffer();
    sizes.push({ width: wanted, mediaType: "image/webp", bytes: sized });
  }
  return {
    ...{ mediaType: `image/${format}`, extension: format === "jpeg" ? "jpg" : format, bytes: own },
    image: { width: autoOrient.width, height: autoOrient.height, sizes },
  };
}

type Format = "jpeg" | "png" | "webp";

function formatOf(mediaType: string): Format {
  if (mediaType === "image/jpeg") return "jpeg";
  return mediaType === "image/png" || mediaType === "image/gif" ? "png" : "webp";
}

function inFormat(image: Sharp, format: Format): Promise<Buffer> {
  if (format === "jpeg") return image.jpeg({ quality: QUALITY.jpeg }).toBuffer();
  if (format === "png") return image.png().toBuffer();
  return image.webp({ quality: QUALITY.webp }).toBuffer();
}
