import { createCollabAccess } from "@passerelles/server/accounts/collab-access.ts";
import { createPasswords } from "@passerelles/server/accounts/password.ts";
import { createAccount, type NewAccount } from "@passerelles/server/accounts/store.ts";
import { type AppServices, buildApp } from "@passerelles/server/app.ts";
import { createCollab } from "@passerelles/server/collab/collab.ts";
import { openDatabase } from "@passerelles/server/database/client.ts";
import { type Environment, readConfiguration } from "@passerelles/server/env.ts";
import { createLog } from "@passerelles/server/http/log.ts";
import { createMailer } from "@passerelles/server/mail/mailer.ts";
import { createMetrics } from "@passerelles/server/metrics/metrics.ts";
import type { Role } from "@passerelles/shared/access.ts";
import { kinds } from "@passerelles/shared/kinds/index.ts";
import { Browser } from "./browser.ts";
import { createDatabase } from "./postgres.ts";
import { recordEditor } from "./recorded-editor.ts";

/** The password of every account that `account` makes. */
export const password = "une phrase assez longue";

/** What a test may choose of its application. */
export interface TestAppOptions {
  environment?: Environment;
  services?: Partial<AppServices>;
  interfaceFolder?: string;
  /** Serves live documents too, with the rights that sessions really give. */
  live?: boolean;
}

/** The application as `main.ts` builds it, on a database of its own, without a port. */
export type TestApp = Awaited<ReturnType<typeof startTestApp>>;

/** Builds the application. Call `close` at the end. */
export async function startTestApp(options: TestAppOptions = {}) {
  const { environment = {}, services = {}, interfaceFolder, live = false } = options;
  const testDatabase = await createDatabase();
  const config = readConfiguration({
    LOG_LEVEL: "silent",
    REQUESTS_PER_MINUTE: "0",
    ...environment,
    DATABASE_URL: testDatabase.url,
  });
  const database = await openDatabase(config);
  const logged: string[] = [];
  const log = createLog(config, { write: (line) => void logged.push(line) });
  const mailer = createMailer(config, log);
  const editor = recordEditor();
  const { publicUrl } = config;
  const metrics = config.metricsToken === undefined ? undefined : createMetrics();
  const timings = metrics?.timings;
  const core = {
    database,
    access: createCollabAccess(database, config),
    log,
    publicUrl,
    cookieName: "passerelles",
    timings,
  };
  const collab = live ? createCollab(core) : undefined;
  const passwords = createPasswords();
  const given = { config, database, kinds, mailer, passwords, editor: collab?.editor ?? editor, log };
  const all: AppServices = { ...given, ...services };
  const app = await buildApp(all, { interfaceFolder, collab, metrics });
  await app.ready();

  let made = 0;
  /** Creates an account with the common password. */
  const account = async (role: Role, given: Partial<NewAccount> = {}) => {
    made += 1;
    const created = await createAccount(database.db, {
      email: `${role}-${made}@exemple.test`,
      name: `${role} ${made}`,
      passwordHash: await all.passwords.hash(password),
      role,
      language: "fr",
      ...given,
    });
    if (created === undefined) throw new Error("The test made the same address twice.");
    return created;
  };
  return {
    app,
    /** Runs one statement; answers its rows. */
    query: async (statement: string, ...values: unknown[]): Promise<Record<string, unknown>[]> =>
      (await database.pool.query(statement, values)).rows,
    /** Resolves when what goes on after answers, mails included, is done. */
    settled: async () => {
      await app.afterAnswer.settled();
      await mailer.settled();
    },
    /** Holds a table so that whoever reads or writes it waits; answers how to let go. */
    holdUp: async (table: string) => {
      const holder = await database.pool.connect();
      await holder.query(`BEGIN; LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`);
      return async () => {
        await holder.query("ROLLBACK");
        holder.release();
      };
    },
    /** Lends every connection of the pool to nobody; answers how to give them back. */
    takeEveryConnection: async () => {
      const taken = await Promise.all(
        Array.from({ length: database.pool.options.max ?? 1 }, () => database.pool.connect()),
      );
      return () => {
        for (const connection of taken) connection.release();
      };
    },
    /** Takes the database away while the application runs. */
    dropDatabase: testDatabase.drop,
    /** The lines of the log; nothing unless `LOG_LEVEL` says so. */
    logged,
    config,
    database,
    mailer,
    /** Where documents live, when they do. */
    collab,
    editor,
    account,
    /** A browser of its own, signed out. */
    browser: () => new Browser(app),
    /** A browser in which a new account of this role has signed in. */
    signedIn: async (role: Role, given: Partial<NewAccount> = {}) => {
      const person = await account(role, given);
      const browser = new Browser(app);
      await browser.signIn(person.email, password);
      return Object.assign(browser, { person });
    },
    close: async () => {
      await app.close();
      await mailer.close();
      await database.close();
      await testDatabase.drop();
    },
  };
}
