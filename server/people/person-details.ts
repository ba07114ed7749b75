import type * as schemas from "@passerelles/shared/api/people.schemas.ts";
import { parsePhone } from "@passerelles/shared/kinds/phone.ts";
import type { FastifyRequest } from "fastify";
import type { z } from "zod";
import type { Queryable } from "../database/client.ts";
import { askerLanguage } from "../http/asker-language.ts";
import { Refusal } from "../http/refusal.ts";
import { type TextKey, translate } from "../http/translate.ts";
import { readablePages } from "../pages/references.ts";
import type { PersonValues } from "./store.ts";

type Given = z.output<typeof schemas.updatePerson.body>;

/**
 * What a request says of a person, as it is stored. Throws a `Refusal` 400 for a phone number that is none, and for an
 * organisation that is no such page, or one that the asker may not read.
 */
export async function readDetails(
  db: Queryable,
  request: FastifyRequest,
  { phone, structure, ...others }: Given,
): Promise<PersonValues> {
  const refuse = (path: string, message: TextKey) =>
    new Refusal(400, "invalidRequest", {}, [{ path, message: translate(askerLanguage(request), message) }]);
  const values: PersonValues = { ...others };
  if (phone !== undefined) {
    const number = phone ? parsePhone(phone) : null;
    if (typeof number === "object" && number !== null) throw refuse("phone", number.refused);
    if (phone && number === null) throw refuse("phone", "fields.error.phone");
    values.phone = number;
  }
  if (structure !== undefined) {
    const pages = await readablePages(db, request.actor, structure === null ? [] : [structure]);
    if (structure !== null && pages.get(structure)?.kind !== "structure")
      throw refuse("structure", "fields.error.page");
    values.structureId = structure;
  }
  return values;
}
