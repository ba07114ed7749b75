import type * as Y from "yjs";
import type { Ledger } from "./ledger.ts";
import type { Random } from "./random.ts";

/** Somebody who puts tokens on a page, and knows what is committed of them. */
export interface Writer {
  readonly name: string;
  readonly page: string;
  readonly doc: Y.Doc;
  /** Puts a token or deletes one. */
  act(): void;
  /** How many of their acts nobody has said to be committed. */
  unsaved(): number;
  /** Whether they are synced, and were told that all that they did is committed. */
  isSettled(): boolean;
  /** Whether they are told that they can only read for now. */
  isReadOnly(): boolean;
  /** Codes of the connections that the server has closed. */
  closed: readonly number[];
  leave(): Promise<void>;
}

/** Who writes, where, and who keeps account of it. */
export interface WriterOptions {
  name: string;
  page: string;
  port: number;
  accountId: string;
  ledger: Ledger;
  random: Random;
}
