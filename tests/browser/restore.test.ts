import { join } from "node:path";
import { accounts } from "@passerelles/server/database/account-tables.ts";
import { backupToFile } from "@passerelles/server/database/backup.ts";
import { openDatabase } from "@passerelles/server/database/client.ts";
import { restoreFromFile } from "@passerelles/server/database/restore.ts";
import { demonstrationPassword } from "@passerelles/server/demonstration/demonstration-accounts.ts";
import { readConfiguration } from "@passerelles/server/env.ts";
import { createPage } from "@passerelles/server/pages/create-page.ts";
import { start } from "@passerelles/server/start.ts";
import { fichePratique } from "@passerelles/shared/kinds/fiche-pratique.ts";
import { eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { createAppDatabase } from "../support/app-database.ts";
import { launchBrowser } from "../support/chromium.ts";
import { signIn } from "../support/person.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const place = await createAppDatabase();
const database = await openDatabase({ databaseUrl: place.url, dataDir: "" });
const serve = (port: string) =>
  start(
    readConfiguration({ DATABASE_URL: place.url, HOST: "127.0.0.1", PORT: port, LOG_LEVEL: "error" }),
    new AbortController().signal,
  );
let running = await serve("0");
const { address } = running;
const browser = await launchBrowser();
afterAll(async () => {
  await browser.close();
  await running.close();
  await database.close();
  await place.drop();
});

async function person(key: string) {
  const email = `${key}@demo.passerelles.test`;
  const [account] = await database.db.select().from(accounts).where(eq(accounts.email, email));
  if (account === undefined) throw new Error(`There is no ${email}.`);
  return signIn(browser, address, { id: account.id, name: account.name, email, password: demonstrationPassword });
}

test("what a restore took away does not come back with open pages, and unsent work is told of, kept and not merged", async () => {
  const [camille, felix] = [await person("conseiller"), await person("formateur")];
  const { url } = await createPage(database.db, {
    ...{ kind: fichePratique, title: "Une fiche", visibility: "membres", body: [{ type: "paragraph" }] },
    ownerId: camille.id,
  });
  await Promise.all([camille.write(url), felix.write(url)]);
  await camille.moveCaret("Control+End");
  await camille.page.keyboard.type("Gardé.");
  await camille.saved();
  const file = join(temporaryFolder(), "a.tar.gz");
  await backupToFile(database, file);
  await camille.page.keyboard.type(" Perdu.");
  await camille.saved();
  await felix.text.getByText("Gardé. Perdu.").waitFor();

  await running.close();
  await camille.page.getByText("Hors ligne").waitFor();
  await camille.page.keyboard.type(" Pas envoyé.");
  await restoreFromFile(database, file);
  running = await serve(new URL(address).port);

  const kept = camille.page.getByRole("alert").filter({ hasText: "Votre texte n’est pas dans la page" });
  const text = kept.getByLabel("Texte gardé, en Markdown");
  // A server starts, and all territories are restored.
  await text.waitFor({ timeout: 120_000 });
  expect(await text.inputValue()).toContain("Gardé. Perdu. Pas envoyé.");
  await felix.page.getByRole("status").getByText("Une sauvegarde a été rétablie").waitFor();
  for (const { words } of [camille, felix]) await expect.poll(words).toBe("Gardé.");
  await camille.moveCaret("Control+End");
  await camille.page.keyboard.type(" Suite.");
  await camille.saved();
  await expect.poll(() => felix.words()).toBe("Gardé. Suite.");

  const download = camille.page.waitForEvent("download");
  await kept.getByRole("link", { name: "Télécharger" }).click();
  expect((await download).suggestedFilename()).toMatch(/\.md$/);
  await camille.page.reload();
  await text.waitFor();
  expect(await text.inputValue()).toContain("Gardé. Perdu. Pas envoyé.");
  await kept.getByRole("button", { name: "Supprimer cette copie" }).click();
  await kept.waitFor({ state: "detached" });
  await camille.page.reload();
  await camille.text.waitFor();
  await expect.poll(() => camille.words()).toBe("Gardé. Suite.");
  expect(await kept.count()).toBe(0);
  expect([...camille.complaints, ...felix.complaints]).toEqual([]);
});
