import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Keystroke } from "../../keystrokes.ts";

/** Where the history of a real paper may lie, beside the project: see the benchmarks' README. */
const file = join(import.meta.dirname, "..", "..", "..", "..", "shared", "bench", "paper.json.gz");

type Operation = { action: string; obj: string; elemId?: string; insert?: boolean; value?: string };

/** The keystrokes of somebody who has written a paper, or undefined where its file is not. */
export function readPaper(): Keystroke[] | undefined {
  if (!existsSync(file)) return undefined;
  const text = new TextOfIds();
  const keystrokes: Keystroke[] = [];
  for (const line of gunzipSync(readFileSync(file)).toString("utf8").split("\n")) {
    if (line === "") continue;
    const change = JSON.parse(line) as { actor: string; startOp: number; ops: Operation[] };
    change.ops.forEach((operation, index) => {
      if (operation.elemId === undefined) return;
      const stroke = text.apply(operation, `${change.startOp + index}@${change.actor}`);
      if (stroke !== undefined) keystrokes.push(stroke);
    });
  }
  return keystrokes;
}

/**
 * A text whose characters have names, deleted ones too, as two stacks that meet at the cursor: what is typed next is
 * mostly near, so that both finding and inserting are quick.
 */
class TextOfIds {
  readonly #numbers = new Map<string, number>([["_head", 0]]);
  readonly #isDeleted: boolean[] = [false];
  readonly #left: number[] = [0];
  readonly #right: number[] = [];
  /** Characters before the cursor that are not deleted. */
  #before = 0;

  /** Answers what an operation does to the text, in places; undefined when that is nothing. */
  apply({ action, elemId = "", insert, value = "" }: Operation, id: string): Keystroke | undefined {
    this.#goAfter(this.#numbers.get(elemId) ?? 0);
    if (action === "set" && insert) {
      const number = this.#isDeleted.length;
      this.#numbers.set(id, number);
      this.#isDeleted.push(false);
      const at = this.#before;
      this.#push(number);
      return { at, removed: 0, text: value };
    }
    const last = this.#left.at(-1) ?? 0;
    if (action !== "del" || last === 0 || this.#isDeleted[last]) return undefined;
    this.#isDeleted[last] = true;
    this.#before -= 1;
    return { at: this.#before, removed: 1, text: "" };
  }

  #goAfter(number: number): void {
    const [left, right] = [this.#left, this.#right];
    let distance = 0;
    while (left[left.length - 1 - distance] !== number && right[right.length - 1 - distance] !== number) distance += 1;
    if (left[left.length - 1 - distance] === number) for (; distance > 0; distance -= 1) this.#stepBack();
    else for (; distance >= 0; distance -= 1) this.#push(right.pop() ?? 0);
  }

  #push(number: number): void {
    this.#left.push(number);
    if (!this.#isDeleted[number]) this.#before += 1;
  }

  #stepBack(): void {
    const number = this.#left.pop() ?? 0;
    this.#right.push(number);
    if (!this.#isDeleted[number]) this.#before -= 1;
  }
}
