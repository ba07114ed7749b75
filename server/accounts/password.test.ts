import { expect, test } from "vitest";
import { createPasswords } from "./password.ts";

const passwords = createPasswords();

test("a password is kept as argon2id with the recommended cost, differently each time", async () => {
  const [first, second] = await Promise.all([passwords.hash("une phrase"), passwords.hash("une phrase")]);
  expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(first).not.toBe(second);
  expect(await passwords.verify(first, "une phrase")).toBe(true);
  expect(await passwords.verify(first, "une phrase ")).toBe(false);
});

test("the same letters typed on another keyboard are the same password", async () => {
  const hash = await passwords.hash("théâtre".normalize("NFD"));
  expect(await passwords.verify(hash, "théâtre".normalize("NFC"))).toBe(true);
});

test("where there is no account no password fits", async () => {
  expect(await passwords.verify(null, "une phrase")).toBe(false);
});

test("when too many wait, the next are asked to come back, and the others are served", async () => {
  const busy = createPasswords();
  const asked = await Promise.allSettled(Array.from({ length: 120 }, () => busy.verify(null, "une phrase")));
  const refused = asked.filter((one) => one.status === "rejected");
  expect(refused.length).toBeGreaterThan(0);
  expect(new Set(refused.map(({ reason }) => reason.code))).toEqual(new Set(["busy"]));
  expect(asked.length - refused.length).toBeGreaterThanOrEqual(100);
  expect(await busy.verify(null, "une phrase")).toBe(false);
});
