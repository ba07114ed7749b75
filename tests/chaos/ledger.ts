/** Something that a writer did to a token. */
export interface Act {
  readonly token: string;
  readonly page: string;
  readonly what: "put" | "delete";
  /** Asked: nobody has said anything. Saved: the writer was told that it is committed. Aside: the writer has given it up. */
  state: "asked" | "saved" | "aside";
}

interface Entry {
  put: Act;
  deletion?: Act;
}

/** How a token looks in a text; none is a part of another. */
const tokens = /t\d+n\d+e/g;

/** The tokens that a text holds, as often as they stand there. */
export const tokensIn = (text: string): string[] => text.match(tokens) ?? [];

/** What all writers have put and deleted, and what each was told of it: what any copy of a page must agree with. */
export class Ledger {
  readonly #pages = new Map<string, Map<string, Entry>>();
  readonly #problems = new Set<string>();
  #counts = { put: 0, saved: 0, deleted: 0, deletionsSaved: 0, aside: 0 };

  /** How many acts were done, and of how many the writer was told that they are committed. */
  get counts() {
    return { ...this.#counts };
  }

  /** Sentences on what copies lacked, had twice, or had again. */
  get problems(): string[] {
    return [...this.#problems];
  }

  /** Notes that a writer puts a token, which stands nowhere yet. */
  put(token: string, page: string): Act {
    const put: Act = { token, page, what: "put", state: "asked" };
    const entries = this.#pages.get(page) ?? new Map<string, Entry>();
    entries.set(token, { put });
    this.#pages.set(page, entries);
    this.#counts.put += 1;
    return put;
  }

  /** Notes that a writer deletes a token; null when somebody has already, or when nobody put it. */
  remove(token: string, page: string): Act | null {
    const entry = this.#pages.get(page)?.get(token);
    if (entry === undefined || entry.deletion !== undefined) return null;
    entry.deletion = { token, page, what: "delete", state: "asked" };
    this.#counts.deleted += 1;
    return entry.deletion;
  }

  /** Its writer was told that this is committed. */
  save(act: Act): void {
    if (act.state !== "asked") return;
    act.state = "saved";
    this.#counts[act.what === "put" ? "saved" : "deletionsSaved"] += 1;
  }

  /** Its writer has put this aside: nobody has said that it is committed, nor that it is not. */
  setAside(act: Act): void {
    if (act.state !== "asked") return;
    act.state = "aside";
    this.#counts.aside += 1;
  }

  /** Notes what a copy of a page says that contradicts what writers were told. `where` names the copy. */
  check(page: string, text: string, where: string): void {
    const found = new Map<string, number>();
    for (const token of tokensIn(text)) found.set(token, (found.get(token) ?? 0) + 1);
    const entries = this.#pages.get(page) ?? new Map<string, Entry>();
    for (const token of found.keys()) if (!entries.has(token)) this.say(`${where}: ${token}, which nobody put`);
    for (const [token, { put, deletion }] of entries) {
      const count = found.get(token) ?? 0;
      if (count > 1) this.say(`${where}: ${token} stands there ${count} times`);
      if (deletion?.state === "saved" && count > 0) this.say(`${where}: ${token} is back, though deleted`);
      if (put.state === "saved" && deletion === undefined && count === 0) this.say(`${where}: ${token} is lost`);
    }
  }

  /** Notes something else that must not be, as a sentence. */
  say(problem: string): void {
    if (this.#problems.size < 100) this.#problems.add(problem);
  }
}
