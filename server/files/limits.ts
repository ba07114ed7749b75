import { maximumFileBytes, maximumImagePixels } from "@passerelles/shared/files/upload-limits.ts";
import type { Configuration } from "../env.ts";

/** What uploads are held to. */
export interface FileLimits {
  /** Bytes of one file. */
  fileBytes: number;
  /** Pixels of one image. */
  imagePixels: number;
  /** Bytes of all files of one person, those on their way included. */
  personBytes: number;
  /** Bytes of all files of the instance, those on their way and the sizes made for screens included. */
  instanceBytes: number;
  /** Uploads that one person may have under way at once. */
  uploadsAtOnce: number;
}

const MEGABYTE = 1024 * 1024;

/** The limits of an instance with this configuration. */
export function fileLimits(config: Pick<Configuration, "personMegabytes" | "instanceMegabytes">): FileLimits {
  return {
    fileBytes: maximumFileBytes,
    imagePixels: maximumImagePixels,
    personBytes: config.personMegabytes * MEGABYTE,
    instanceBytes: config.instanceMegabytes * MEGABYTE,
    uploadsAtOnce: 50,
  };
}
