import type { Browser, CDPSession, Page } from "playwright-core";
import { launchBrowser } from "../tests/support/chromium.ts";
import { type Benchmark, type Figure, percentile } from "./figures.ts";
import { openWriters, type Writers } from "./page-writers.ts";
import { type ServedPage, serveLongPage } from "./served-page.ts";

const RUNS = 3;
const OTHERS = 7;
/** Keystrokes of the person who is measured in each part, and milliseconds between two of them. */
const [KEYS, PAUSE] = [60, 120];
/** An hour in which the seven make one edit every two seconds each, as fast as they go. Of the last run alone: it is long. */
const EDITS_OF_AN_HOUR = 12_600;

/** A page of 4,000 words in a real browser, alone, then with seven others who type in it at five keystrokes a second. */
export const editor: Benchmark = {
  reference: "the same window, alone on the page",
  run: async () => {
    const served = await serveLongPage();
    const browser = await launchBrowser({ isMeasured: true });
    const runs: Run[] = [];
    for (let round = 0; round < RUNS; round += 1) runs.push(await measure(browser, served, round === RUNS - 1));
    await browser.close();
    await served.stop();
    return [
      figure("keystroke to paint, p95", "ms", runs, "paint95"),
      figure("long tasks, all", "tasks", runs, "longTasks"),
      figure("longest task", "ms", runs, "longest"),
      { name: "long tasks caused by a remote keystroke", unit: "tasks", ours: runs.map((run) => run.remote.longTasks) },
      { name: "longest task caused by a remote keystroke", unit: "ms", ours: runs.map((run) => run.remote.longest) },
      {
        name: "JavaScript heap after an hour's edits",
        unit: "MB",
        ours: runs.flatMap(({ heap }) => heap?.after ?? []),
        reference: runs.flatMap(({ heap }) => heap?.before ?? []),
      },
    ];
  },
};

type Run = {
  alone: Measured;
  together: Measured;
  /** With the seven typing and this window idle: all that it does is what they cause. */
  remote: Measured;
  heap: { before: number; after: number } | undefined;
};
type Measured = { paint95: number; longTasks: number; longest: number };

function figure(name: string, unit: Figure["unit"], runs: Run[], of: keyof Measured): Figure {
  return { name, unit, ours: runs.map((run) => run.together[of]), reference: runs.map((run) => run.alone[of]) };
}

async function measure(browser: Browser, served: ServedPage, isLong: boolean): Promise<Run> {
  const { id, url } = await served.createPage();
  const context = await browser.newContext({ baseURL: served.address, reducedMotion: "reduce" });
  const [name = "", value = ""] = served.cookie.split("=");
  await context.addCookies([{ name, value, url: served.address }]);
  const page = await context.newPage();
  await page.goto(`${url}?edit=1`);
  const text = page.locator("#page-text[contenteditable=true]");
  await text.locator("p").nth(20).waitFor();
  await text.locator("p").nth(20).click();
  const devtools = await context.newCDPSession(page);
  await devtools.send("HeapProfiler.enable");

  const alone = await trace(devtools, () => type(page));
  const writers = await openWriters(served.address, id, served.cookie, OTHERS);
  const together = await trace(devtools, () => writers.typeDuring(() => type(page)));
  const remote = await trace(devtools, () => writers.typeDuring(() => page.waitForTimeout(KEYS * PAUSE)));
  const heap = isLong ? await spendAnHour(devtools, writers, page) : undefined;
  writers.leave();
  await context.close();
  return { alone, together, remote, heap };
}

async function type(page: Page): Promise<void> {
  for (let key = 0; key < KEYS; key += 1) {
    await page.keyboard.press(key % 7 === 6 ? "Space" : "e");
    await page.waitForTimeout(PAUSE);
  }
}

async function spendAnHour(devtools: CDPSession, writers: Writers, page: Page) {
  const before = await heapOf(devtools);
  await writers.write(EDITS_OF_AN_HOUR - 1);
  const mark = await writers.mark();
  await page.locator("#page-text").getByText(mark).first().waitFor({ timeout: 180_000 });
  return { before, after: await heapOf(devtools) };
}

async function heapOf(devtools: CDPSession): Promise<number> {
  await devtools.send("HeapProfiler.collectGarbage");
  const { usedSize } = await devtools.send("Runtime.getHeapUsage");
  return usedSize / 1e6;
}

interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  pid: number;
  tid: number;
  args: { data?: { type?: string; duration?: number; interactionId?: number }; name?: string };
}

/** Traces the renderer's main thread while something is done. */
async function trace(devtools: CDPSession, act: () => Promise<void>): Promise<Measured> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }) => {
    events.push(...(value as TraceEvent[]));
  };
  devtools.on("Tracing.dataCollected", collect);
  const categories = ["toplevel", "devtools.timeline", "disabled-by-default-devtools.timeline"];
  await devtools.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: categories, recordMode: "recordAsMuchAsPossible" },
  });
  await act();
  const complete = new Promise<void>((done) => devtools.once("Tracing.tracingComplete", () => done()));
  await devtools.send("Tracing.end");
  await complete;
  devtools.off("Tracing.dataCollected", collect);
  return summarise(events);
}

function summarise(events: readonly TraceEvent[]): Measured {
  // The page's own renderer is the one that handles its events.
  const main = events.find(
    ({ name }) => name === "EventDispatch" || name === "FunctionCall" || name === "UpdateLayoutTree",
  );
  const tasks = events
    .filter(({ name, pid, tid }) => name === "RunTask" && pid === main?.pid && tid === main.tid)
    .map(({ dur = 0 }) => dur / 1000);
  const paints = events
    .filter(({ name, ph, args }) => name === "EventTiming" && ph === "b" && args.data?.type === "keydown")
    .flatMap(({ args }) => args.data?.duration ?? []);
  return {
    paint95: paints.length > 0 ? percentile(paints, 0.95) : 0,
    longTasks: tasks.filter((task) => task > 50).length,
    longest: Math.max(0, ...tasks),
  };
}
