/** What PostgreSQL answers to every write until somebody mends something: disk_full, io_error, read_only_sql_transaction. */
const refusals: readonly unknown[] = ["53100", "58030", "25006"];

/** Whether an error says that the database reads, but stores nothing until somebody mends something. */
export function refusesToStore(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ("code" in error && refusals.includes(error.code)) || refusesToStore(error.cause);
}

/** Whether the database takes in what is written. While it does not, everybody only reads: nothing more may wait for it. */
export class Storing {
  readonly #tell: () => void;
  #isPaused = false;

  /** `tell` is called whenever it changes, and must not throw. */
  constructor(tell: () => void) {
    this.#tell = tell;
  }

  get isPaused(): boolean {
    return this.#isPaused;
  }

  /** A commit has failed. One that may succeed the next time changes nothing: people go on, and are told how much waits. */
  fail(error: unknown): void {
    if (refusesToStore(error)) this.#set(true);
  }

  /** All that waited is committed. */
  succeed(): void {
    this.#set(false);
  }

  #set(isPaused: boolean): void {
    if (this.#isPaused === isPaused) return;
    this.#isPaused = isPaused;
    this.#tell();
  }
}
