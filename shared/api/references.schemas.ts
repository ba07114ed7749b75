import { z } from "zod";
import { id } from "./values.schemas.ts";

/** A page that another one, or a person's card, refers to. */
export const pageReference = z.object({ id, kind: z.string(), title: z.string(), url: z.string() });
export type PageReference = z.infer<typeof pageReference>;
