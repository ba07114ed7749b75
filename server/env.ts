import { isIP } from "node:net";
import { resolve } from "node:path";
import { z } from "zod";
import manifest from "../package.json" with { type: "json" };

/** The version of the application, as its package says. */
export const applicationVersion: string = manifest.version;

/** Everything the server is told from outside. */
export type Configuration = Readonly<{
  /** 0 stands for any free port. */
  port: number;
  host: string;
  /** Absolute path. */
  dataDir: string;
  /** Absent: the embedded database of `dataDir`. */
  databaseUrl: string | undefined;
  /** The address that people type, without a path or a final slash. Absent `PUBLIC_URL`: the loopback address and port. */
  publicUrl: string;
  /** Absent: mails are printed in the log. */
  smtpUrl: string | undefined;
  mailFrom: string | undefined;
  /** Whose `X-Forwarded-*` headers are believed: nobody's, those of n proxies, or those of these networks. */
  trustProxy: false | number | readonly string[];
  logLevel: LogLevel;
  /** What whoever watches the instance says to read its metrics. Absent: nobody reads them, and nothing is measured. */
  metricsToken: string | undefined;
  /** Requests that one person, or one address of anonymous readers, may make in a minute; 0 for any number. */
  requestsPerMinute: number;
  /** Milliseconds that a server which is asked to stop goes on, and says so to whoever asks how it does. */
  stopDelay: number;
  /** Megabytes of files that one person may upload in all. */
  personMegabytes: number;
  /** Megabytes of files that the instance keeps in all. */
  instanceMegabytes: number;
}>;

const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

/** How much is logged, least first but for `silent`. */
export type LogLevel = (typeof LOG_LEVELS)[number];

/**
 * Twenty a second for a minute is more than anybody asks by hand, also when a whole office reads without signing in behind
 * one address; a page costs some five requests.
 */
const REQUESTS_PER_MINUTE = 1200;

/** Some 300 pictures as phones take them, or 40 of the largest files. */
const PERSON_MEGABYTES = 1000;
/** What a backup can still be made of in minutes on a small server. */
const INSTANCE_MEGABYTES = 20_000;

const PROJECT_ROOT = resolve(import.meta.dirname, "..");
const LOOPBACK_HOSTS = new Set(["localhost", "::1", "[::1]"]);

/** A setting whose value `read` understands, or else a mistake that says what was expected. */
function setting<T>(expected: string, read: (text: string) => T | undefined) {
  return z.string().transform((text, context) => {
    const value = read(text);
    if (value !== undefined) return value;
    context.addIssue({ code: "custom", message: expected });
    return z.NEVER;
  });
}

function parsedUrl(text: string, protocols: readonly string[]): URL | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url !== undefined && protocols.includes(url.protocol) && url.host !== "" ? url : undefined;
}

function readPublicUrl(text: string): string | undefined {
  const url = parsedUrl(text, ["http:", "https:"]);
  if (url === undefined || url.username !== "" || url.password !== "") return undefined;
  return url.pathname === "/" && url.search === "" && url.hash === "" ? url.origin : undefined;
}

function readTrustProxy(text: string): number | string[] | undefined {
  if (/^[0-9]{1,2}$/.test(text)) return Number(text);
  const networks = text.split(",").map((network) => network.trim());
  return networks.every(isNetwork) ? networks : undefined;
}

function isNetwork(text: string): boolean {
  const [address = "", prefix, ...rest] = text.split("/");
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  return prefix === undefined || (/^[0-9]{1,3}$/.test(prefix) && Number(prefix) <= (version === 4 ? 32 : 128));
}

const megabytes = setting("a whole number of megabytes from 0 to 10000000", (text) =>
  /^[0-9]{1,8}$/.test(text) && Number(text) <= 10_000_000 ? Number(text) : undefined,
);

const variables = z.object({
  PORT: setting("a whole number from 0 to 65535", (text) =>
    /^[0-9]{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : undefined,
  ).optional(),
  HOST: setting("an IP address or a host name", (text) =>
    isIP(text) !== 0 || /^(?=.{1,253}$)[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(text) ? text : undefined,
  ).optional(),
  DATA_DIR: setting("the path of a folder", (text) =>
    text.includes("\0") ? undefined : resolve(PROJECT_ROOT, text),
  ).optional(),
  DATABASE_URL: setting("an address such as postgres://user:password@host:5432/database", (text) =>
    parsedUrl(text, ["postgres:", "postgresql:"]) === undefined ? undefined : text,
  ).optional(),
  PUBLIC_URL: setting("an http or https address without a path, such as https://wiki.example.org", (text) =>
    readPublicUrl(text),
  ).optional(),
  SMTP_URL: setting("an address such as smtps://user:password@host:465", (text) =>
    parsedUrl(text, ["smtp:", "smtps:"]) === undefined ? undefined : text,
  ).optional(),
  MAIL_FROM: setting("an e-mail address, alone or as Name <address>", (text) =>
    /^([^<>\r\n]*<)?[^\s<>@]+@[^\s<>@]+>?$/.test(text) && text.includes("<") === text.endsWith(">") ? text : undefined,
  ).optional(),
  TRUST_PROXY: setting("a number of proxies (1) or a list of networks (10.0.0.0/8, ::1)", (text) =>
    readTrustProxy(text),
  ).optional(),
  LOG_LEVEL: setting(`one of ${LOG_LEVELS.join(", ")}`, (text) =>
    LOG_LEVELS.find((level) => level === text),
  ).optional(),
  METRICS_TOKEN: setting("from 16 to 200 letters, digits or signs, without spaces", (text) =>
    /^[\x21-\x7e]{16,200}$/.test(text) ? text : undefined,
  ).optional(),
  REQUESTS_PER_MINUTE: setting("a whole number from 0 (no limit) to 1000000", (text) =>
    /^[0-9]{1,7}$/.test(text) && Number(text) <= 1_000_000 ? Number(text) : undefined,
  ).optional(),
  STOP_DELAY: setting("a whole number of seconds from 0 to 5", (text) =>
    /^[0-5]$/.test(text) ? Number(text) : undefined,
  ).optional(),
  FILES_MB_PER_PERSON: megabytes.optional(),
  FILES_MB: megabytes.optional(),
});

/** Names of the variables that `readConfiguration` reads. */
export const settingNames: readonly string[] = Object.keys(variables.shape);

/** The variables that `readConfiguration` reads. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the configuration. A variable that is empty counts as absent.
 * Throws one `Error` whose message has one sentence, on a line of its own, for each mistake.
 */
export function readConfiguration(environment: Environment): Configuration {
  const given = Object.fromEntries(settingNames.map((name) => [name, environment[name]?.trim() || undefined]));
  const result = variables.safeParse(given);
  if (!result.success) {
    const sentences = result.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      return `${name} is "${withoutCredentials(name, given[name] ?? "")}", but it must be ${issue.message}.`;
    });
    throw new Error(sentences.join("\n"));
  }
  const { data } = result;
  const port = data.PORT ?? 3000;
  return Object.freeze({
    port,
    host: data.HOST ?? "127.0.0.1",
    dataDir: data.DATA_DIR ?? resolve(PROJECT_ROOT, "data"),
    databaseUrl: data.DATABASE_URL,
    publicUrl: data.PUBLIC_URL ?? `http://127.0.0.1:${port}`,
    smtpUrl: data.SMTP_URL,
    mailFrom: data.MAIL_FROM,
    trustProxy: data.TRUST_PROXY ?? false,
    logLevel: data.LOG_LEVEL ?? "info",
    metricsToken: data.METRICS_TOKEN,
    requestsPerMinute: data.REQUESTS_PER_MINUTE ?? REQUESTS_PER_MINUTE,
    stopDelay: (data.STOP_DELAY ?? 0) * 1000,
    personMegabytes: data.FILES_MB_PER_PERSON ?? PERSON_MEGABYTES,
    instanceMegabytes: data.FILES_MB ?? INSTANCE_MEGABYTES,
  });
}

const WITH_CREDENTIALS = new Set(["DATABASE_URL", "SMTP_URL", "PUBLIC_URL"]);

/** The value as a message may show it: nothing of a secret, and of what could hold a password, only the scheme and what follows the last `@`. */
function withoutCredentials(name: string, text: string): string {
  if (name === "METRICS_TOKEN") return "***";
  if (!WITH_CREDENTIALS.has(name)) return text;
  const [, scheme = "", rest = ""] = /^([a-z][a-z0-9+.-]*:(?:\/\/)?)?(.*)$/is.exec(text) ?? [];
  const at = rest.lastIndexOf("@");
  const shown = at === -1 ? rest : `***@${rest.slice(at + 1)}`;
  const hasPassword = at === -1 && (!scheme.endsWith("//") || /:(?![0-9]*(\/|$))/.test(rest)) && scheme !== "";
  return `${scheme}${hasPassword ? "***" : shown}`.replace(/(pass(?:word|wd)?|pwd)=[^&\s]*/gi, "$1=***");
}

/** True when only this machine can reach the server, by its own account: demonstration accounts depend on it. */
export function isLoopback(config: Pick<Configuration, "host" | "publicUrl">): boolean {
  return isLoopbackHost(config.host) && isLoopbackHost(new URL(config.publicUrl).hostname);
}

function isLoopbackHost(host: string): boolean {
  const name = host.toLowerCase();
  return LOOPBACK_HOSTS.has(name) || (isIP(name) === 4 && name.startsWith("127."));
}
