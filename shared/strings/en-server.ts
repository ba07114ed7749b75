import { apiDocs } from "./en/api-docs.ts";
import { documents } from "./en/documents.ts";
import { errors } from "./en/errors.ts";
import { mail } from "./en/mail.ts";
import { problems } from "./en/problems.ts";
import { validation } from "./en/validation.ts";
import { en } from "./en.ts";

/** Every English text, those that only the server says included: a browser that reads a page does not wait for them. */
export const enServer = { ...en, apiDocs, documents, errors, mail, problems, validation };
