import { z } from "zod";

/** Channels of PostgreSQL's notifications between the nodes of an instance. Content never travels there. */
export const logChannel = "passerelles_log";
export const rightsChannel = "passerelles_rights";
export const awarenessChannel = "passerelles_awareness";

/** Largest payload that PostgreSQL carries, less a margin; bytes. */
export const largestPayload = 7900;

const uuid = z.uuid();

const ring = z.strictObject({ node: z.string(), pages: z.array(z.tuple([uuid, z.number().int()])) });
const rights = z.strictObject({ node: z.string(), page: uuid.optional(), account: uuid.optional() });
const awareness = z.union([
  z.strictObject({ node: z.string(), page: uuid, states: z.base64() }),
  z.strictObject({ node: z.string(), asked: z.array(uuid) }),
]);

/** What a node tells the others: pages have grown, rights have changed, people have moved their carets, or it asks who is where. */
export type Ring = z.infer<typeof ring>;
export type RightsRing = z.infer<typeof rights>;
export type AwarenessRing = z.infer<typeof awareness>;

/** Reads what another node has told; throws what zod or JSON throws. */
export const readRing = (payload: string): Ring => ring.parse(JSON.parse(payload));
export const readRightsRing = (payload: string): RightsRing => rights.parse(JSON.parse(payload));
export const readAwarenessRing = (payload: string): AwarenessRing => awareness.parse(JSON.parse(payload));
