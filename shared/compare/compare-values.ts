import { compareTexts } from "./compare-texts.ts";
import type { ValueChange } from "./compared.ts";
import type { Effort } from "./effort.ts";

type Values = Readonly<Record<string, unknown>>;

/** Which of these values differ, in the order of those before, then of those that are new; `isFree` knows free text by its name. */
export function compareValues(
  before: Values,
  after: Values,
  isFree: (name: string) => boolean,
  effort: Effort,
): ValueChange[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].flatMap((name) => {
    const [one, other] = [own(before, name), own(after, name)];
    return isSame(one, other) ? [] : [valueChange(name, one, other, isFree(name), effort)];
  });
}

/** A value that differs, with what was changed in it where it is free text on both sides. */
export function valueChange(
  name: string,
  before: unknown,
  after: unknown,
  isFree: boolean,
  effort: Effort,
): ValueChange {
  const told = { name, before, after };
  if (!isFree || typeof before !== "string" || typeof after !== "string" || before === "" || after === "") return told;
  return { ...told, text: compareTexts(before, after, effort) };
}

function own(values: Values, name: string): unknown {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
