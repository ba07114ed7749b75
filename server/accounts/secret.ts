import { createHash, randomBytes } from "node:crypto";

/** A secret that cannot be guessed (32 random bytes), in letters that fit an address and a cookie. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** What is kept of a secret: whoever reads the database cannot use it. No salt is needed, for it is already random. */
export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
