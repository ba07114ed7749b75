import type { HistoryState } from "@tanstack/react-router";

declare module "@tanstack/react-router" {
  interface HistoryState {
    /** One has asked to write in the page: its text takes the focus once it is there. */
    beginsToWrite?: true;
  }
}

/** Goes with a navigation to a page that one has asked to write in, so that what one types next goes into its text. */
export const beginWriting = { beginsToWrite: true } as const satisfies HistoryState;
