import type { DemonstrationAccount } from "@passerelles/server/demonstration/demonstration-page.ts";
import type { Page } from "playwright-core";

/** A screen of the application, as somebody comes to see it. */
export interface Screen {
  /** In words, which name its picture too. */
  name: string;
  /** Who looks; nobody has signed in when it is left out. */
  as?: DemonstrationAccount;
  path: string | ((page: Page) => Promise<string>);
  /** Another screen has the same elements: accessibility is judged there, this one is only drawn. */
  alike?: true;
  /** Its picture is as high as what it shows, though something is done there first. */
  whole?: true;
  /** It is there on a phone alone. */
  onPhone?: true;
  /** What is done there first. */
  open?: (page: Page) => Promise<unknown>;
  /** Undoes, in the browser, what would trouble the next screens. */
  leave?: (page: Page) => Promise<unknown>;
}

/** Whether one only comes to look at it: nothing is opened or typed first. */
export function isPlain({ open }: Screen): boolean {
  return open === undefined;
}
