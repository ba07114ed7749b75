import { apiDocs } from "./fr/api-docs.ts";
import { documents } from "./fr/documents.ts";
import { errors } from "./fr/errors.ts";
import { mail } from "./fr/mail.ts";
import { problems } from "./fr/problems.ts";
import { validation } from "./fr/validation.ts";
import { frReading } from "./fr-reading.ts";
import { frWriting } from "./fr-writing.ts";

/** Every French text, by domain: those of the interface, and those that only the server says. */
export const fr = { ...frReading, ...frWriting, apiDocs, documents, errors, mail, problems, validation } as const;
