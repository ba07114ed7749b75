import { randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { Refusal } from "../http/refusal.ts";

/** Hashes and checks passwords with argon2id, a few at a time. */
export interface Passwords {
  hash(password: string): Promise<string>;
  /** With no hash (there is no such account) the same work is done, and the answer is no. */
  verify(passwordHash: string | null, password: string): Promise<boolean>;
}

/** OWASP Password Storage Cheat Sheet, second of its equivalent settings: 19 MiB, two passes. argon2id is the default. */
const SETTINGS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** Hashes at once: two of the four threads that files and names also need. */
const AT_ONCE = 2;
/** Hashes that wait, about three seconds of work; beyond, people are asked to come back. */
const WAITING = 100;

/** Makes the hasher of this process. Its calls reject with a `Refusal` 503 when too many wait. */
export function createPasswords(): Passwords {
  const inTurn = createTurns();
  // Made before anybody asks, so that the first unknown address does not take longer than the others.
  const dummy = inTurn(() => hash(randomBytes(16), SETTINGS));
  const normalize = (password: string) => password.normalize("NFKC");
  return {
    hash: (password) => inTurn(() => hash(normalize(password), SETTINGS)),
    verify: async (passwordHash, password) => {
      const compared = passwordHash ?? (await dummy);
      const fits = await inTurn(() => verify(compared, normalize(password)));
      return fits && passwordHash !== null;
    },
  };
}

function createTurns() {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (running >= AT_ONCE) {
      if (waiting.length >= WAITING) throw new Refusal(503, "busy");
      await new Promise<void>((resolve) => waiting.push(resolve));
    } else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
