import { uuidv4 } from "lib0/random";

/** A new id for a block or a row. (`crypto.randomUUID` is missing on plain http, outside loopback.) */
export function newId(): string {
  return uuidv4();
}
