import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from "playwright-core";
import { visit } from "./visit.ts";

/** Who signs in. */
export interface Credentials {
  id: string;
  name: string;
  email: string;
  password: string;
}

/** One person in a browser context of their own, with one window. */
export interface Person extends Credentials {
  context: BrowserContext;
  page: Page;
  /** Opens an address of the application for writing, and resolves when the text can be written in. */
  write(url: string): Promise<void>;
  /** The text under edit. */
  text: Locator;
  /** What the text under edit says, a line for each of its blocks, without other people's carets. */
  words(): Promise<string>;
  /** Moves the caret within the text under edit, by keys; without any, waits until the editor knows where a click has put it. */
  moveCaret(...keys: string[]): Promise<void>;
  /** Waits until the header says that everything is saved. */
  saved(): Promise<void>;
  /** What went wrong in this window: errors of scripts, and breaches of the content policy. */
  complaints: string[];
}

/** Opens a browser context and signs in there. */
export async function signIn(
  browser: Browser,
  address: string,
  credentials: Credentials,
  options: BrowserContextOptions = {},
): Promise<Person> {
  const context = await browser.newContext({ baseURL: address, locale: "fr-FR", reducedMotion: "reduce", ...options });
  context.setDefaultTimeout(60_000);
  const { email, password } = credentials;
  const answer = await context.request.post("/api/session", { data: { email, password } });
  if (!answer.ok()) throw new Error(`${email} could not sign in: ${await answer.text()}`);
  return { ...credentials, ...(await openWindow(context)) };
}

/** Opens a window in which the application is read and written. */
export async function openWindow(context: BrowserContext): Promise<Omit<Person, keyof Credentials>> {
  const page = await context.newPage();
  const text = page.getByRole("textbox", { name: "Texte de la page" });
  return {
    context,
    page,
    text,
    complaints: listenForComplaints(page),
    write: async (url) => {
      await visit(page, `${url}?edit=1`);
      await text.and(page.locator("[contenteditable=true]")).waitFor();
    },
    words: () =>
      text.evaluate((element) => {
        const copy = element.cloneNode(true) as HTMLElement;
        for (const caret of copy.querySelectorAll(".other-caret, .ProseMirror-separator")) caret.remove();
        return [...copy.children].map((block) => block.textContent?.replaceAll("\u2060", "") ?? "").join("\n");
      }),
    moveCaret: async (...keys) => {
      // The browser tells the editor of a moved caret with its next frame, which no hand is quick enough to precede.
      const noticed = () =>
        page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
      await text.focus();
      await noticed();
      for (const key of keys) {
        await page.keyboard.press(key);
        await noticed();
      }
    },
    saved: () => page.locator("[data-state=saved]").waitFor(),
  };
}

/** Collects what goes wrong in a window: errors of scripts, and breaches of the content policy. */
export function listenForComplaints(page: Page): string[] {
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.stack ?? error.message));
  page.on("console", (message) => {
    if (/Content Security Policy|Minified React error|i18next/.test(message.text())) complaints.push(message.text());
  });
  return complaints;
}
