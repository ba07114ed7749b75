import { removeExpired } from "@passerelles/server/accounts/remove-expired.ts";
import { createSessions } from "@passerelles/server/accounts/session.ts";
import { afterAll, expect, test } from "vitest";
import { startTestApp } from "../support/test-app.ts";

const instance = await startTestApp();
afterAll(instance.close);

test("what has had its time is removed, and nothing else", async () => {
  const old = await instance.signedIn("lecteur");
  const young = await instance.signedIn("lecteur");
  for (const { person } of [old, young]) {
    await instance.browser().ask({ method: "POST", url: "/api/password-resets", body: { email: person.email } });
  }
  await instance.settled();
  await instance.query("UPDATE sessions SET expires_at = now() WHERE account_id = $1", old.person.id);
  await instance.query("UPDATE one_time_links SET expires_at = now() WHERE account_id = $1", old.person.id);
  await instance.query("UPDATE attempts SET window_ends_at = now() WHERE key LIKE 'signIn:%'");
  await removeExpired(instance.database, createSessions(instance.database, instance.config));

  const left = [{ account_id: young.person.id }];
  expect(await instance.query("SELECT account_id FROM sessions")).toEqual(left);
  expect(await instance.query("SELECT account_id FROM one_time_links")).toEqual(left);
  const kinds = await instance.query("SELECT DISTINCT split_part(key, ':', 1) AS kind FROM attempts");
  expect(kinds).toEqual([{ kind: "passwordReset" }]);
});
