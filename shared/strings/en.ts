import { enReading } from "./en-reading.ts";
import { enWriting } from "./en-writing.ts";

/** Every English text of the interface, by domain. */
export const en = { ...enReading, ...enWriting };
