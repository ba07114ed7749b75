import { imageTypes } from "@passerelles/shared/files/image-sizes.ts";
import type { Inspection, InspectionRequest } from "./inspection.ts";
import { readMediaType } from "./media-type.ts";
import { reEncodeImage } from "./re-encode-image.ts";

/*
 * A process of its own, without secrets in its environment, that looks at one file and ends: a file that makes a decoder
 * fall, fill the memory or run for ever takes nothing with it.
 */
process.once("message", async (request: InspectionRequest) => {
  process.send?.(await inspect(request), () => process.disconnect());
});

async function inspect({ bytes, imagePixels }: InspectionRequest): Promise<Inspection> {
  const found = await readMediaType(bytes);
  if (!imageTypes.some((type) => type === found.mediaType)) return { ...found, image: null };
  return await reEncodeImage(bytes, found.mediaType, imagePixels).catch(
    (): Inspection => ({ refused: "imageUnreadable" }),
  );
}
