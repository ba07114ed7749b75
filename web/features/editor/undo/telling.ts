import type * as Y from "yjs";
import type { StandingOf } from "../carry/units.ts";

/** How to tell what a step that is being taken back has to do with an item, or with a character of it. */
export interface Telling {
  /** How what the step has inserted, and what others have put there, stands to what is back in its stead. */
  standingOf: StandingOf;
  /** Whether it is back. */
  isFresh(item: Y.Item, offset: number): boolean;
  /** Whether it was not known yet when the step began. */
  isLater(item: Y.Item, offset: number): boolean;
}
