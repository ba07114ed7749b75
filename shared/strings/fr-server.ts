import { apiDocs } from "./fr/api-docs.ts";
import { documents } from "./fr/documents.ts";
import { errors } from "./fr/errors.ts";
import { mail } from "./fr/mail.ts";
import { problems } from "./fr/problems.ts";
import { validation } from "./fr/validation.ts";
import { fr } from "./fr.ts";

/** Every French text, those that only the server says included: a browser that reads a page does not wait for them. */
export const frServer = { ...fr, apiDocs, documents, errors, mail, problems, validation } as const;
