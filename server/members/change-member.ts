import type { Role } from "@passerelles/shared/access.ts";
import { countAdministrators, lockAdministrators } from "../accounts/first-administrator.ts";
import { revokeInvitations } from "../accounts/one-time-links.ts";
import { Refusal } from "../http/refusal.ts";
import type { Services } from "../services.ts";
import { findMember, type MemberRow, updateMember } from "./store.ts";

/**
 * Changes somebody's role or suspension. Invitations of whoever may not invite any more are worth nothing. Throws a
 * `Refusal`: 404 when there is no such member, 409 when no administrator who can sign in would be left, even when two of
 * them demote each other at once.
 */
export async function changeMember(
  { config, database }: Pick<Services, "config" | "database">,
  id: string,
  { role, suspended }: { role?: Role; suspended?: boolean },
): Promise<MemberRow> {
  return database.db.transaction(async (tx) => {
    await lockAdministrators(tx);
    const before = await findMember(tx, id);
    if (before === undefined) throw new Refusal(404, "notFound");
    if (role === undefined && suspended === undefined) return before;
    const suspendedAt = suspended === true ? (before.suspendedAt ?? new Date()) : null;
    const after = await updateMember(tx, id, { role, ...(suspended !== undefined && { suspendedAt }) });
    if (after === undefined) throw new Refusal(404, "notFound");
    if ((await countAdministrators(tx, config)) === 0) throw new Refusal(409, "lastAdmin");
    if (after.role !== "admin" || after.suspendedAt !== null) await revokeInvitations(tx, id);
    return after;
  });
}
