import { DrizzleQueryError } from "drizzle-orm/errors";
import { expect, test } from "vitest";
import { createLog, describeError } from "./log.ts";

const address = "quelquun@exemple.test";

test("a query that fails is told without its parameters and without the database's own words", () => {
  const cause = Object.assign(new Error(`duplicate key value: (${address})`), { code: "23505", severity: "ERROR" });
  const error = new DrizzleQueryError("INSERT INTO accounts VALUES ($1)", [address], cause);
  const described = describeError(error);
  expect(JSON.stringify(described)).not.toContain(address);
  expect(described).toMatchObject({ message: "", cause: { code: "23505", message: "" } });
  expect(described.stack).toContain("log.test.ts");
});

test("JSON that cannot be read is told without a piece of it", () => {
  const read = () => JSON.parse(address);
  expect(read).toThrow(address.slice(0, 5));
  try {
    read();
  } catch (error) {
    expect(describeError(error)).toMatchObject({ type: "SyntaxError", message: "" });
    expect(JSON.stringify(describeError(error))).not.toContain(address.slice(0, 5));
  }
});

test("an error of our own keeps its message, its code and where it happened", () => {
  const described = describeError(Object.assign(new TypeError("cannot read this"), { code: "E_READ" }));
  expect(described).toMatchObject({ type: "TypeError", message: "cannot read this", code: "E_READ" });
  expect(described.stack).toMatch(/^\s+at /);
});

test("what is thrown and is no error is told by its kind only", () => {
  expect(describeError(address)).toEqual({ type: "string", message: "", stack: "" });
});

test("below the configured level nothing is written", () => {
  const lines: string[] = [];
  const log = createLog({ logLevel: "warn" }, { write: (line) => void lines.push(line) });
  log.info("rien");
  log.warn({ err: new Error("attention") }, "quelque chose");
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({ msg: "quelque chose", err: { message: "attention" } });
});
