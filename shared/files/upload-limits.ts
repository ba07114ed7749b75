/** Bytes of one file. */
export const maximumFileBytes = 25 * 1024 * 1024;
/** Pixels of one image: width times height. */
export const maximumImagePixels = 40_000_000;
/** Bytes of one piece of an upload. All pieces have this size, but for the last. */
export const uploadPieceBytes = 512 * 1024;
