import { z } from "zod";
import { territoryLevels } from "../territories/territory-code.ts";
import { cursor, limit, listOf } from "./values.schemas.ts";

const level = z.enum(territoryLevels);
/** `FR`, `R11`, `91`, `200017846`, `91223`, `75111`: see `territories/territory-code.ts`. */
const code = z.string().trim().min(1).max(20);

const territoryName = z.object({ code: z.string(), level, name: z.string() });

const territoryInPlace = territoryName.extend({
  /** Municipal population; null where no census figure exists. */
  population: z.number().int().nullable(),
  /** The territories it lies in, widest first, without the country; an EPCI may lie in several of one level. */
  ancestors: z.array(territoryName),
});

export const findTerritories = {
  query: z.strictObject({
    q: z.string().trim().min(1).max(100),
    level: level.optional(),
    limit: limit.optional(),
    after: cursor.optional(),
  }),
  output: listOf(
    territoryInPlace.extend({
      /** The former name that the words meant, when its own name does not answer to them. */
      formerName: z.string().nullable(),
    }),
  ),
};

export const readTerritory = {
  params: z.strictObject({ code }),
  output: territoryInPlace.extend({
    postalCodes: z.array(z.string()),
    formerNames: z.array(z.string()),
    formerCodes: z.array(z.string()),
    /** False when the official division no longer has it. */
    current: z.boolean(),
  }),
};
