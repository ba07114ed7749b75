/*
 * `node scripts/screenshots.ts FOLDER [WORDS]`: pictures of every screen, or of those whose names hold these words, with the
 * demonstration's content, for people to look at: on a desktop and on a phone, light and dark, and some pages as they print.
 */
import { randomUUID } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { demonstrationPassword } from "@passerelles/server/demonstration/demonstration-accounts.ts";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { launchBrowser } from "../tests/support/chromium.ts";
import { show, sizes, take } from "../tests/support/drawn-screen.ts";
import { secretIn, startMailServer } from "../tests/support/mail-server.ts";
import { memberScreens } from "../tests/support/member-screens.ts";
import { type PreparedScreens, prepareScreens } from "../tests/support/prepared-screens.ts";
import type { Screen } from "../tests/support/screen.ts";
import { settle } from "../tests/support/settle.ts";
import { startServer } from "../tests/support/started-server.ts";
import { visitorScreens } from "../tests/support/visitor-screens.ts";
import { run } from "./run.ts";

/** Pixels that a picture may be high. */
const HIGHEST = 6000;
/** Milliseconds that one step of a screen may take. */
const PATIENCE = 20_000;

const folder = resolve(process.argv[2] ?? "screenshots");
const wanted = process.argv.slice(3);
const fileOf = (screen: Screen, ending: string) =>
  join(folder, `${screen.name.replaceAll(/[^a-zA-Z]+/g, "-")}-${ending}`);

/** Contexts by who looks: signed in once each. */
function lookers(browser: Browser, options: BrowserContextOptions) {
  const opened = new Map<string, Promise<BrowserContext>>();
  const open = async (as: Screen["as"]) => {
    const context = await browser.newContext({ ...options, locale: "fr-FR", reducedMotion: "reduce" });
    context.setDefaultTimeout(PATIENCE);
    if (as === undefined) return context;
    const data = { email: `${as}@demo.passerelles.test`, password: demonstrationPassword };
    const answer = await context.request.post("/api/session", { data });
    if (!answer.ok()) throw new Error(await answer.text());
    return context;
  };
  return (as: Screen["as"]): Promise<BrowserContext> => {
    const context = opened.get(as ?? "") ?? open(as);
    opened.set(as ?? "", context);
    return context;
  };
}

/** As high as what it shows, so that one picture holds it all with its bars where they are seen. */
async function unfold(page: Page, { width, height }: { width: number; height: number }): Promise<void> {
  const needed = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.min(Math.max(needed, height), HIGHEST) });
  await settle(page);
}

async function draw(context: BrowserContext, screen: Screen, size: keyof typeof sizes): Promise<void> {
  const page = await context.newPage();
  try {
    await page.setViewportSize(sizes[size]);
    await page.emulateMedia({ colorScheme: "light" });
    await show(page, screen);
    if (screen.open === undefined || screen.whole) await unfold(page, sizes[size]);
    await page.screenshot({ path: fileOf(screen, `${size}-light.png`) });
    await take(page, "dark");
    await page.screenshot({ path: fileOf(screen, `${size}-dark.png`) });
    if (size === "desktop" && printed.has(screen.name))
      await page.pdf({ path: fileOf(screen, "print.pdf"), preferCSSPageSize: true });
  } finally {
    await screen.leave?.(page);
    await page.close();
  }
}

/** The screens that people print: a page of each kind at least. */
const printed = new Set([
  ...["a sheet", "another sheet", "an empty sheet with a long title", "a structure", "a territory"],
  ...["an aid", "a workshop", "a training session", "a directory", "a directory as cards"],
  ...["vehicles", "an organisation", "a world café", "a day of exchanges"].map((page) => `blocks of ${page}, read`),
]);

mkdirSync(folder, { recursive: true });
const data = mkdtempSync(join(tmpdir(), "passerelles-screens-"));
const built = await run(["node", "web/build.ts"]);
if (!built.ok) throw new Error(built.output);
const mail = await startMailServer();
const server = await startServer({ DATA_DIR: data, SMTP_URL: mail.url, MAIL_FROM: "passerelles@exemple.test" });
const browser = await launchBrowser();
let failed = 0;

/** Draws every screen at one size. Both sizes are drawn at once: each writes over a draft of its own. */
async function drawAll(size: keyof typeof sizes, shared: PreparedScreens): Promise<void> {
  const look = lookers(browser, { baseURL: server.address, isMobile: size === "phone", hasTouch: size === "phone" });
  const drafts = await look("admin");
  const made = await drafts.request.post("/api/pages", {
    data: { kind: "fiche-pratique", title: "Un garage associatif" },
  });
  const { url }: { url: string } = await made.json();
  const prepared = { ...shared, draft: async () => url };
  const screens = [...visitorScreens(prepared), ...memberScreens(prepared)].filter(
    ({ name, onPhone }) =>
      (size === "phone" || !onPhone) && (wanted.length === 0 || wanted.some((words) => name.includes(words))),
  );
  for (const [at, screen] of screens.entries()) {
    try {
      await draw(await look(screen.as), screen, size);
      console.log(`${size} ${at + 1}/${screens.length}: ${screen.name}`);
    } catch (error) {
      failed += 1;
      console.error(`${size} ${at + 1}/${screens.length}: ${screen.name} FAILED: ${error}`);
    }
  }
}

/** The address where a forgotten password is chosen anew, out of the mail that carries it: only an own account gets mails. */
async function askReset(admin: BrowserContext): Promise<string> {
  const post = async ({ request }: BrowserContext, path: string, data: object) => {
    const answer = await request.post(path, { data });
    if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`);
    return answer.status() === 204 ? {} : answer.json();
  };
  const email = "marie@exemple.test";
  const { link } = await post(admin, "/api/members/invitations", { email, role: "conseiller" });
  const marie = await browser.newContext({ baseURL: server.address });
  const secret = basename(new URL(link).pathname);
  const account = { secret, name: "Marie-Christine de La Rochefoucauld-Vandenbrouck", password: randomUUID() };
  await post(marie, "/api/invitations/accept", account);
  await post(marie, "/api/password-resets", { email });
  await marie.close();
  const until = performance.now() + PATIENCE;
  for (;;) {
    const received = mail.received.find((one) => one.to === email && secretIn(one) !== secret);
    if (received !== undefined) return `${server.address}/lien/${secretIn(received)}`;
    if (performance.now() > until) throw new Error("The mail of a forgotten password does not come.");
    await new Promise((later) => setTimeout(later, 50));
  }
}

try {
  const admin = await lookers(browser, { baseURL: server.address })("admin");
  const prepared = await prepareScreens(admin.request, await askReset(admin));
  await Promise.all((Object.keys(sizes) as (keyof typeof sizes)[]).map((size) => drawAll(size, prepared)));
  console.log(failed === 0 ? `The pictures are in ${folder}` : `${failed} screens failed; the others are in ${folder}`);
  process.exitCode = failed === 0 ? 0 : 1;
} finally {
  await browser.close();
  await server.stop();
  await mail.close();
  rmSync(data, { recursive: true, force: true });
}
