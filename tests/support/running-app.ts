import { accounts } from "@passerelles/server/database/account-tables.ts";
import { type Database, openDatabase } from "@passerelles/server/database/client.ts";
import {
  demonstrationPassword,
  demonstrationPeople,
} from "@passerelles/server/demonstration/demonstration-accounts.ts";
import type { DemonstrationAccount } from "@passerelles/server/demonstration/demonstration-page.ts";
import { readConfiguration } from "@passerelles/server/env.ts";
import { type CreatedPage, createPage, type NewPage } from "@passerelles/server/pages/create-page.ts";
import { start } from "@passerelles/server/start.ts";
import { fichePratique } from "@passerelles/shared/kinds/fiche-pratique.ts";
import { eq } from "drizzle-orm";
import type { Browser, BrowserContextOptions } from "playwright-core";
import { createAppDatabase } from "./app-database.ts";
import { type Line, openLine } from "./line.ts";
import { type Person, signIn } from "./person.ts";

/** The whole application, as it starts in production, with its interface, on a database of its own. */
export interface RunningApp {
  /** Where browsers open it. */
  address: string;
  /** What lies between browsers and the server, to be cut and mended. */
  line: Line;
  /** The same database, on connections of the test's own. */
  database: Database;
  databaseUrl: string;
  /** The account of a demonstration person. */
  accountOf(key: DemonstrationAccount): Promise<string>;
  /** Creates a practice sheet that members may write in, by Camille Conseil, unless told otherwise. */
  page(given?: Partial<Omit<NewPage, "ownerId">> & { owner?: DemonstrationAccount }): Promise<CreatedPage>;
  /** Opens a browser context of its own in which this demonstration person has signed in. */
  person(browser: Browser, key: DemonstrationAccount, options?: BrowserContextOptions): Promise<Person>;
  close(): Promise<void>;
}

/** Starts the application. Call `close` at the end. */
export async function startRunningApp(): Promise<RunningApp> {
  const testDatabase = await createAppDatabase();
  const environment = { DATABASE_URL: testDatabase.url, HOST: "127.0.0.1", PORT: "0", LOG_LEVEL: "error" };
  const running = await start(readConfiguration(environment), new AbortController().signal);
  const line = await openLine(Number(new URL(running.address).port));
  const database = await openDatabase({ databaseUrl: testDatabase.url, dataDir: "" });
  const address = `http://127.0.0.1:${line.port}`;

  const accountOf = async (key: DemonstrationAccount) => {
    const [found] = await database.db
      .select({ id: accounts.id })
      .from(accounts)
      .where(eq(accounts.email, emailOf(key)));
    if (found === undefined) throw new Error(`There is no demonstration account "${key}".`);
    return found.id;
  };
  return {
    address,
    line,
    database,
    databaseUrl: testDatabase.url,
    accountOf,
    page: async ({ owner = "conseiller", ...given } = {}) =>
      createPage(database.db, {
        ...{ kind: fichePratique, title: "Une fiche", visibility: "membres", body: [{ type: "paragraph" }] },
        ...given,
        ownerId: await accountOf(owner),
      }),
    person: async (browser, key, options = {}) => {
      const { name } = demonstrationPeople.find((one) => one.key === key) ?? { name: key };
      const as = { id: await accountOf(key), name, email: emailOf(key), password: demonstrationPassword };
      return signIn(browser, address, as, options);
    },
    close: async () => {
      await line.close();
      await running.close();
      await database.close();
      await testDatabase.drop();
    },
  };
}

function emailOf(key: DemonstrationAccount): string {
  return `${key}@demo.passerelles.test`;
}
