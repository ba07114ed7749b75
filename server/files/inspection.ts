/** What the process that inspects a file is asked. */
export interface InspectionRequest {
  bytes: Uint8Array;
  imagePixels: number;
}

/** An image without its metadata: in its own size, and narrower for screens. */
export interface InspectedImage {
  width: number;
  height: number;
  sizes: { width: number; mediaType: string; bytes: Uint8Array }[];
}

/** What a file is, by its content. The bytes of an image are new ones; those of anything else stay as they are. */
export type Inspection =
  | { mediaType: string; extension: string | null; image: null }
  | { mediaType: string; extension: string; bytes: Uint8Array; image: InspectedImage }
  | { refused: "imageTooLarge" | "imageUnreadable" };
