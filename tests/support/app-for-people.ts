import type { DemonstrationAccount } from "@passerelles/server/demonstration/demonstration-page.ts";
import type { Browser } from "playwright-core";
import { afterAll, afterEach, expect } from "vitest";
import { launchBrowser } from "./chromium.ts";
import type { Person } from "./person.ts";
import { type RunningApp, startRunningApp } from "./running-app.ts";

/** The application and a browser, both running. */
interface Running {
  app: RunningApp;
  browser: Browser;
}

/** One person for each of these accounts. */
type People<Keys extends readonly DemonstrationAccount[]> = { [At in keyof Keys]: Person };

/**
 * Starts the application and a browser for the tests of a file, with a window for each of these people. After each test
 * what it has cut is mended, and no window of theirs may have complained; after the last all is closed.
 */
export async function startAppFor<const Keys extends readonly DemonstrationAccount[]>(
  ...keys: Keys
): Promise<Running & { people: People<Keys> }> {
  const running = await start();
  const people = await Promise.all(keys.map((key) => running.app.person(running.browser, key)));
  watch(running.app, people);
  afterAll(async () => {
    await running.browser.close();
    await running.app.close();
  });
  return { ...running, people: people as People<Keys> };
}

/** The window that Playwright opens by itself. */
const usualWindow = { width: 1280, height: 720 };

/** What the files of this worker share, from the first that asks for it to the end of the worker. */
let common: Promise<Running> | undefined;
const commonPeople = new Map<DemonstrationAccount, Promise<Person>>();

/**
 * The application and a browser as `startAppFor` starts them, shared with other files: for tests that look at nothing
 * but pages of their own. To open the editor for the first time costs more than most tests that are made in it.
 */
export async function joinAppFor<const Keys extends readonly DemonstrationAccount[]>(
  ...keys: Keys
): Promise<Running & { people: People<Keys> }> {
  common ??= start();
  const running = await common;
  const people = await Promise.all(
    keys.map((key) => {
      const known = commonPeople.get(key) ?? running.app.person(running.browser, key);
      commonPeople.set(key, known);
      return known;
    }),
  );
  for (const { page } of people) await page.setViewportSize(usualWindow);
  watch(running.app, people);
  return { ...running, people: people as People<Keys> };
}

async function start(): Promise<Running> {
  const [app, browser] = await Promise.all([startRunningApp(), launchBrowser()]);
  return { app, browser };
}

function watch(app: RunningApp, people: readonly Person[]): void {
  afterEach(() => {
    app.line.mend();
    expect(people.flatMap(({ complaints }) => complaints.splice(0))).toEqual([]);
  });
}
