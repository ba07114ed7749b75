import type { Role } from "@passerelles/shared/access.ts";
import { and, eq, ilike, or, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { accounts } from "../database/account-tables.ts";
import type { Database, Queryable } from "../database/client.ts";
import { decodeCursor, encodeCursor } from "../http/cursor.ts";

/** A row of the screen of members. */
export type MemberRow = Omit<typeof accounts.$inferSelect, "passwordHash" | "language">;

const columns = {
  id: accounts.id,
  email: accounts.email,
  name: accounts.name,
  role: accounts.role,
  demonstration: accounts.demonstration,
  suspendedAt: accounts.suspendedAt,
  createdAt: accounts.createdAt,
  lastSeenAt: accounts.lastSeenAt,
};

const sortName = sql<string>`lower(${accounts.name})`;
const place = z.tuple([z.string().max(200), z.uuid()]);

/** Members by name, those whose name or address holds `q`, after a cursor. */
export async function listMembers(
  { db }: Pick<Database, "db">,
  { q, limit, after }: { q?: string; limit: number; after?: string },
): Promise<{ items: MemberRow[]; next: string | null }> {
  const conditions: (SQL | undefined)[] = [];
  if (q !== undefined && q.trim() !== "") {
    const pattern = `%${escapeLike(q.trim())}%`;
    conditions.push(or(ilike(accounts.name, pattern), ilike(accounts.email, pattern)));
  }
  if (after !== undefined) {
    const [name, id] = decodeCursor(place, after);
    conditions.push(sql`(${sortName}, ${accounts.id}) > (${name}, ${id}::uuid)`);
  }
  const rows = await db
    .select({ ...columns, sortName })
    .from(accounts)
    .where(and(...conditions))
    .orderBy(sortName, accounts.id)
    .limit(limit + 1);
  const items = rows.slice(0, limit);
  const last = rows.length > limit ? items.at(-1) : undefined;
  return { items, next: last ? encodeCursor([last.sortName, last.id]) : null };
}

/** One member, or undefined. */
export async function findMember(db: Queryable, id: string): Promise<MemberRow | undefined> {
  const [row] = await db.select(columns).from(accounts).where(eq(accounts.id, id));
  return row;
}

/** Changes a member's role, or suspends or reinstates them; undefined when there is no such member. */
export async function updateMember(
  db: Queryable,
  id: string,
  changes: { role?: Role; suspendedAt?: Date | null },
): Promise<MemberRow | undefined> {
  const [row] = await db.update(accounts).set(changes).where(eq(accounts.id, id)).returning(columns);
  return row;
}

/** Whether an account has this address. */
export async function isEmailTaken(db: Queryable, email: string): Promise<boolean> {
  return (await db.$count(accounts, eq(accounts.email, email))) > 0;
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}
