import type { CollabLimits } from "./limits.ts";

/** Whose socket it is: a person's, or that of an anonymous reader at an address. */
export type SocketOwner = { person: string; page: string } | { address: string };

/** Counts the sockets that are open on this node, so that nobody takes them all. */
export class OpenSockets {
  readonly #limits: CollabLimits["sockets"];
  readonly #counts = new Map<string, number>();
  readonly #keys = new Map<object, string[]>();

  constructor(limits: CollabLimits["sockets"]) {
    this.#limits = limits;
  }

  /** Counts a socket until `release`; false, and nothing counted, when its owner has as many as they may. */
  take(socket: object, owner: SocketOwner): boolean {
    const bounds: [string, number][] =
      "address" in owner
        ? [[`address ${owner.address}`, this.#limits.address]]
        : [
            [`person ${owner.person}`, this.#limits.person],
            [`page ${owner.page} ${owner.person}`, this.#limits.personOnPage],
          ];
    if (bounds.some(([key, most]) => (this.#counts.get(key) ?? 0) >= most)) return false;
    for (const [key] of bounds) this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
    this.#keys.set(
      socket,
      bounds.map(([key]) => key),
    );
    return true;
  }

  /** The socket is closed. */
  release(socket: object): void {
    for (const key of this.#keys.get(socket) ?? []) {
      const rest = (this.#counts.get(key) ?? 0) - 1;
      if (rest > 0) this.#counts.set(key, rest);
      else this.#counts.delete(key);
    }
    this.#keys.delete(socket);
  }
}
