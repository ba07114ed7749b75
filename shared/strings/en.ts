import { apiDocs } from "./en/api-docs.ts";
import { documents } from "./en/documents.ts";
import { errors } from "./en/errors.ts";
import { fields } from "./en/fields.ts";
import { mail } from "./en/mail.ts";
import { measure } from "./en/measure.ts";
import { problems } from "./en/problems.ts";
import { territories } from "./en/territories.ts";
import { validation } from "./en/validation.ts";
import type { fr } from "./fr.ts";
import type { SameShape } from "./same-shape.ts";

/** Every English text, by domain. */
export const en: SameShape<typeof fr> = {
  apiDocs,
  documents,
  errors,
  fields,
  mail,
  measure,
  problems,
  territories,
  validation,
};
