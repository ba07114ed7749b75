import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { isLoopback, readConfiguration } from "./env.ts";

const root = resolve(import.meta.dirname, "..");

describe("the configuration", () => {
  test("has a default for everything", () => {
    const config = readConfiguration({});
    expect(config).toEqual({
      port: 3000,
      host: "127.0.0.1",
      dataDir: resolve(root, "data"),
      databaseUrl: undefined,
      publicUrl: "http://127.0.0.1:3000",
      smtpUrl: undefined,
      mailFrom: undefined,
      trustProxy: false,
      logLevel: "info",
      metricsToken: undefined,
      requestsPerMinute: 1200,
      stopDelay: 0,
      personMegabytes: 1000,
      instanceMegabytes: 20_000,
    });
    expect(Object.isFrozen(config)).toBe(true);
  });

  test("takes an empty variable for an absent one", () => {
    expect(readConfiguration({ PORT: "", DATABASE_URL: " " })).toEqual(readConfiguration({}));
  });

  test("reads every variable", () => {
    const config = readConfiguration({
      PORT: "0",
      HOST: "::",
      DATA_DIR: "elsewhere",
      DATABASE_URL: "postgresql://u:p@db.example.org/wiki?sslmode=require",
      PUBLIC_URL: "https://wiki.example.org/",
      SMTP_URL: "smtps://u:p@mail.example.org:465",
      MAIL_FROM: "Passerelles <wiki@example.org>",
      TRUST_PROXY: "10.0.0.0/8, ::1",
      LOG_LEVEL: "warn",
      METRICS_TOKEN: "un-jeton-assez-long",
      REQUESTS_PER_MINUTE: "0",
      STOP_DELAY: "5",
    });
    expect(config).toMatchObject({
      port: 0,
      host: "::",
      dataDir: resolve(root, "elsewhere"),
      databaseUrl: "postgresql://u:p@db.example.org/wiki?sslmode=require",
      publicUrl: "https://wiki.example.org",
      smtpUrl: "smtps://u:p@mail.example.org:465",
      mailFrom: "Passerelles <wiki@example.org>",
      trustProxy: ["10.0.0.0/8", "::1"],
      logLevel: "warn",
      metricsToken: "un-jeton-assez-long",
      requestsPerMinute: 0,
      stopDelay: 5000,
    });
    expect(readConfiguration({ TRUST_PROXY: "2" }).trustProxy).toBe(2);
  });

  test.each([
    ["PORT", "65536"],
    ["PORT", "-1"],
    ["PORT", "3000x"],
    ["REQUESTS_PER_MINUTE", "1000001"],
    ["REQUESTS_PER_MINUTE", "-1"],
    ["FILES_MB", "beaucoup"],
    ["STOP_DELAY", "6"],
    ["STOP_DELAY", "1.5"],
    ["FILES_MB_PER_PERSON", "10000001"],
    ["HOST", "http://here"],
    ["DATABASE_URL", "mysql://here/wiki"],
    ["DATABASE_URL", "wiki"],
    ["PUBLIC_URL", "wiki.example.org"],
    ["PUBLIC_URL", "https://wiki.example.org/path"],
    ["PUBLIC_URL", "ftp://wiki.example.org"],
    ["SMTP_URL", "mail.example.org:25"],
    ["MAIL_FROM", "nobody"],
    ["MAIL_FROM", "a@example.org\r\nBcc: b@example.org"],
    ["TRUST_PROXY", "yes"],
    ["TRUST_PROXY", "10.0.0.0/33"],
    ["LOG_LEVEL", "loud"],
    ["METRICS_TOKEN", "quinze-lettres-"],
    ["METRICS_TOKEN", "seize lettres ou"],
    ["METRICS_TOKEN", "x".repeat(201)],
  ])("refuses %s=%j, and says what it wants", (name, value) => {
    expect(() => readConfiguration({ [name]: value })).toThrow(/^[A-Z_]+ is ".*", but it must be [^.].*\.$/s);
    expect(() => readConfiguration({ [name]: value })).toThrow(name);
  });

  test("names all mistakes at once, one on each line", () => {
    const mistakes = { PORT: "many", LOG_LEVEL: "loud", PUBLIC_URL: "here" };
    expect(() => readConfiguration(mistakes)).toThrow(
      expect.objectContaining({ message: expect.stringMatching(/^PORT .*\nPUBLIC_URL .*\nLOG_LEVEL .*$/) }),
    );
  });

  test.each([
    ["DATABASE_URL", "mysql://root:secret@here/wiki"],
    ["DATABASE_URL", "root:secret@here"],
    ["DATABASE_URL", "mysql://root:secret"],
    ["DATABASE_URL", "mysql:secret"],
    ["DATABASE_URL", "mysql://root:s@e/cret@here"],
    ["DATABASE_URL", "mysql://here/wiki?password=secret"],
    ["SMTP_URL", "http://me:secret@mail.example.org"],
    ["PUBLIC_URL", "https://me:secret@wiki.example.org"],
    ["METRICS_TOKEN", "un secret"],
  ])("does not repeat the password of %s=%s", (name, value) => {
    expect(() => readConfiguration({ [name]: value })).toThrow("***");
    expect(() => readConfiguration({ [name]: value })).not.toThrow(/secret|cret/);
  });
});

describe("the server is on loopback", () => {
  test.each([
    ["127.0.0.1", "http://127.0.0.1:3000", true],
    ["localhost", "http://localhost:3000", true],
    ["::1", "http://[::1]:3000", true],
    ["127.9.9.9", "https://localhost", true],
    ["0.0.0.0", "http://127.0.0.1:3000", false],
    ["127.0.0.1", "https://wiki.example.org", false],
    ["127.0.0.1", "http://127.0.0.1.example.org", false],
    ["::", "http://localhost", false],
  ])("with HOST=%s and PUBLIC_URL=%s: %s", (host, publicUrl, expected) => {
    expect(isLoopback({ host, publicUrl })).toBe(expected);
  });
});
