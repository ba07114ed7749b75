import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { kinds } from "@passerelles/shared/kinds/index.ts";
import { createCollabAccess } from "./accounts/collab-access.ts";
import { mayDemonstrate } from "./accounts/demonstration-access.ts";
import { firstAdministratorLink } from "./accounts/first-administrator.ts";
import { createPasswords } from "./accounts/password.ts";
import { sessionCookieName } from "./accounts/session.ts";
import { buildApp } from "./app.ts";
import { today } from "./calendar/days.ts";
import { createCollab } from "./collab/collab.ts";
import type { CollabLimits } from "./collab/limits.ts";
import { startControlServer } from "./control/control-server.ts";
import { openDatabase } from "./database/client.ts";
import { prepareDatabase } from "./database/prepare.ts";
import { holdServing } from "./database/serving.ts";
import { demonstrationPassword, demonstrationPeople } from "./demonstration/demonstration-accounts.ts";
import { layDemonstration } from "./demonstration/lay-demonstration.ts";
import type { Configuration } from "./env.ts";
import { createLog } from "./http/log.ts";
import { createMailer } from "./mail/mailer.ts";
import { createMetrics } from "./metrics/metrics.ts";
import { createProjector } from "./projection/projector.ts";
import { createProjectorThread } from "./projection/projector-thread.ts";
import { loadTerritories } from "./territories/load.ts";
import { createVersionKeeper } from "./versions/keeper.ts";

/** An instance that answers. */
export interface Running {
  /** Where to open it. */
  address: string;
  /** What whoever started it should know, a sentence each. */
  notices: string[];
  /** Resolves with the reason when it cannot go on. */
  failed: Promise<Error>;
  /** Sends people away, then ends requests, jobs and the database, in the reverse order of their start. */
  close(): Promise<void>;
}

/**
 * Starts an instance. What was started is ended again when something after it fails; the failure is thrown, or the reason
 * of `stop` when that aborts meanwhile. `limits`: what a benchmark lifts of those of the live core.
 */
export async function start(
  given: Configuration,
  stop: AbortSignal,
  limits: Partial<CollabLimits> = {},
): Promise<Running> {
  const config = await withPort(given);
  await using closing = new AsyncDisposableStack();
  const notices: string[] = [];
  const log = createLog(config);

  const database = await openDatabase(config);
  closing.defer(() => database.close());
  stop.throwIfAborted();
  const archive = await prepareDatabase(database, config);
  if (archive !== undefined) notices.push(`Before its migration the database was backed up to ${archive}.`);
  const serving = await holdServing(database);
  closing.defer(() => serving.release());

  stop.throwIfAborted();
  await loadTerritories(database.db);
  stop.throwIfAborted();
  const passwords = createPasswords();
  if (await layDemonstration(database, { kinds, passwords, today: today() }))
    notices.push(...demonstrationNotices(config));
  stop.throwIfAborted();

  const mailer = createMailer(config, log);
  closing.defer(() => mailer.close());
  const metrics = config.metricsToken === undefined ? undefined : createMetrics();
  const collab = createCollab({
    database,
    access: createCollabAccess(database, config),
    log,
    publicUrl: config.publicUrl,
    cookieName: sessionCookieName(config),
    timings: metrics?.timings,
    limits,
  });
  closing.defer(() => collab.close());
  const services = { config, database, kinds, mailer, passwords, editor: collab.editor, log };

  // The embedded engine has one session, which a connection of the projector's own would share with everybody's transactions.
  const projector =
    config.databaseUrl === undefined
      ? createProjector({ database, kinds, log })
      : createProjectorThread({ databaseUrl: config.databaseUrl, logLevel: config.logLevel, log });
  closing.defer(() => projector.close());
  const keeper = createVersionKeeper({ database, log });
  closing.defer(() => keeper.close());

  const stopping = new AbortController();
  const app = await buildApp(services, { collab, metrics, stopping: stopping.signal });
  closing.defer(() => app.close());
  if (database.embedded) {
    const control = await startControlServer({ database, dataDir: config.dataDir, collab });
    closing.defer(() => control.close());
  }

  const link = await firstAdministratorLink(database, config);
  if (link !== undefined)
    notices.push(`Nobody administers this instance yet. Create the first account here, once: ${link}`);
  await app.listen({ host: config.host, port: config.port });

  projector.start(collab.onGrown);
  keeper.start();
  // While HTTP is still answered: who asks how this server does hears that it goes, and people are sent to another one.
  closing.defer(async () => {
    stopping.abort();
    await wait(config.stopDelay);
    await collab.close();
  });
  const ending = closing.move();
  return { address: config.publicUrl, notices, failed: database.failed, close: () => ending.disposeAsync() };
}

/**
 * The configuration with the port that will be listened on: any free one is chosen before the rest starts, for the addresses
 * in mails and links tell it. A port in use is refused here, before a first start lays what is announced only once.
 */
async function withPort(config: Configuration): Promise<Configuration> {
  const probe = createServer().listen(config.port, config.host);
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  if (config.port !== 0) return config;
  const publicUrl = new URL(config.publicUrl);
  if (publicUrl.port === "0") publicUrl.port = String(port);
  return { ...config, port, publicUrl: publicUrl.origin };
}

function demonstrationNotices(config: Configuration): string[] {
  if (!mayDemonstrate(config))
    return [
      "This new instance holds demonstration content. Its accounts sign in where HOST and PUBLIC_URL are loopback.",
    ];
  return [
    "This new instance holds demonstration content. On this machine, sign in with one of these addresses:",
    ...demonstrationPeople.map(({ email }) => `  ${email}`),
    `and the password ${demonstrationPassword}`,
  ];
}
