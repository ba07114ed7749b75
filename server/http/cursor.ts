import type { z } from "zod";
import { Refusal } from "./refusal.ts";

/** The place of the last item of a list's page, as an opaque text for the next request. */
export function encodeCursor(place: unknown): string {
  return Buffer.from(JSON.stringify(place)).toString("base64url");
}

/** The place that a cursor stands for. Throws a `Refusal` 400 when the cursor is none of ours. */
export function decodeCursor<T extends z.ZodType>(schema: T, cursor: string): z.output<T> {
  const parsed = schema.safeParse(parseJson(Buffer.from(cursor, "base64url").toString("utf8")));
  if (!parsed.success) throw new Refusal(400, "malformedRequest");
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
