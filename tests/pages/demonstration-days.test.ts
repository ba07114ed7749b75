import { createPasswords } from "@passerelles/server/accounts/password.ts";
import { openDatabase } from "@passerelles/server/database/client.ts";
import { pageEvents } from "@passerelles/server/database/projection-tables.ts";
import { layDemonstration } from "@passerelles/server/demonstration/lay-demonstration.ts";
import { kinds } from "@passerelles/shared/kinds/index.ts";
import { asc, gte } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { createDatabase } from "../support/postgres.ts";

const { url } = await createDatabase();
const { db, close } = await openDatabase({ databaseUrl: url, dataDir: "" });
afterAll(close);

test("what is to come in the demonstration is dated from the day on which it is laid", async () => {
  const today = "2031-12-20";
  await layDemonstration({ db, embedded: true }, { kinds, passwords: createPasswords(), today });
  const events = await db
    .select({ field: pageEvents.field, day: pageEvents.firstDay, from: pageEvents.startsAt })
    .from(pageEvents)
    .where(gte(pageEvents.firstDay, today))
    .orderBy(asc(pageEvents.firstDay));
  expect(events).toEqual([
    { field: "dates", day: "2032-01-08", from: "13:30" },
    { field: "prochaine", day: "2032-02-05", from: "13:30" },
  ]);
});
