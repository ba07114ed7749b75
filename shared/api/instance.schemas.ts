import { z } from "zod";

export const legalPageNames = ["mentions-legales", "confidentialite", "accessibilite"] as const;
export type LegalPageName = (typeof legalPageNames)[number];

/** `busy`: the embedded database is at that, and whoever needs it waits for its end. */
export const health = {
  output: z.object({
    status: z.literal("ok"),
    version: z.string(),
    busy: z.enum(["backup", "restore"]).optional(),
  }),
};
const byName = z.strictObject({ name: z.enum(legalPageNames) });
/** `text` is plain text with blank lines between paragraphs and `## ` before headings; null until somebody fills it in. */
const legalPage = z.object({
  name: z.enum(legalPageNames),
  text: z.string().nullable(),
  updatedAt: z.string().nullable(),
});
export const readLegalPage = { params: byName, output: legalPage };
export const writeLegalPage = {
  params: byName,
  body: z.strictObject({ text: z.string().max(50_000) }),
  output: legalPage,
};
