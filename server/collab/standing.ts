import { grantOn } from "@passerelles/shared/access.ts";
import { closeCode } from "@passerelles/shared/collab/protocol.ts";
import { documentSchemaVersion } from "@passerelles/shared/document/page-document.ts";
import type { CollabStanding } from "./collab-access.ts";
import type { ConnectionGrant, Handshake } from "./connection.ts";

/** What a standing means for a socket: it may stay with this grant, or is closed. */
export type Decision = { grant: ConnectionGrant } | { code: number; reason: string };

/** What a connection that opened with this handshake may do, given how it stands now. */
export function decide({ actor, page }: CollabStanding, handshake: Handshake): Decision {
  const isSomebodyElse = handshake.account !== undefined && handshake.account !== actor?.id;
  const hasExpired = handshake.token !== null && actor === null;
  if (isSomebodyElse || hasExpired) return { code: closeCode.signedOut, reason: "sign in again" };
  const grant = page === null ? "none" : grantOn(actor, page);
  // As over HTTP, nobody learns whether there is a page that they may not read.
  if (page === null || grant === "none") return { code: closeCode.gone, reason: "no such page" };
  if (isOlder(handshake, page.schemaVersion)) return outdated;
  if (grant === "write") return { grant };
  return { grant: page.trashed ? "trashed" : "read" };
}

/** What a client is told whose document schema is older than the page's. */
export const outdated = { code: closeCode.outdated, reason: "reload the application" } as const;

/** Whether a client knows only an older document schema than this one. */
export function isOlder({ schema = documentSchemaVersion }: Handshake, schemaVersion: number): boolean {
  return schema < schemaVersion;
}
