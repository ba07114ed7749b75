import { frReading } from "./fr-reading.ts";
import { frWriting } from "./fr-writing.ts";

/** Every French text of the interface, by domain. */
export const fr = { ...frReading, ...frWriting } as const;
