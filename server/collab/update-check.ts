import { maximumDepth } from "@passerelles/shared/document/read-body.ts";
import * as Y from "yjs";
import { Malformed } from "./frame.ts";
import { type ReadStruct, type ReadUpdate, readUpdate, type StructId } from "./update-reader.ts";

/** What is to be done with a well-formed update: apply it, or ask for what it builds upon first. */
export type Verdict =
  | { kind: "gap" }
  /** `strangers`: client ids under which it writes and that are not known to be the sender's. */
  | { kind: "apply"; addsContent: boolean; strangers: readonly number[] };

/** What the sender of an update may do, and how much. */
export interface UpdateRules {
  structs: number;
  clientsPerUpdate: number;
  /** Whether this client id is known to be the sender's: only there may GC and Skip structs stand beyond what is known. */
  isOwn(client: number): boolean;
  /** Whether it may turn out to be the sender's: whose it is has not been asked yet. */
  mayBeOwn(client: number): boolean;
  /** Whether this client id is somebody else's who is here and has sent all of theirs: nobody else can have more of it. */
  isGuarded(client: number): boolean;
}

/**
 * Decides, before the document is touched, whether an update can be applied whole and without harm (see PROTOCOL.md).
 * Throws `Malformed` when it must cost its sender the connection.
 */
export function checkUpdate(update: Uint8Array, doc: Y.Doc, rules: UpdateRules): Verdict {
  const read = readUpdate(update, rules);
  const { addsContent, strangers } = checkClients(read, doc, rules);
  const integration = new Integration(read, doc);
  if (!integration.run()) return { kind: "gap" };
  for (const [client, ranges] of read.deletes) {
    const last = ranges.at(-1);
    if (last !== undefined && last.clock + last.length > integration.state(client)) return { kind: "gap" };
  }
  return { kind: "apply", addsContent, strangers };
}

function checkClients(
  read: ReadUpdate,
  doc: Y.Doc,
  rules: UpdateRules,
): { addsContent: boolean; strangers: readonly number[] } {
  const strangers: number[] = [];
  let writers = 0;
  for (const [client, structs] of read.structs) {
    const known = Y.getState(doc.store, client);
    const added = structs.filter((struct) => struct.clock + struct.length > known);
    if (added.length === 0) continue;
    writers += 1;
    if (rules.isOwn(client)) continue;
    strangers.push(client);
    if (rules.isGuarded(client)) throw new Malformed("writes under the client id of somebody present");
    if (!rules.mayBeOwn(client) && added.some(({ kind }) => kind !== "item"))
      throw new Malformed("GC or Skip under a client id that is not the sender's");
  }
  if (writers > rules.clientsPerUpdate) throw new Malformed("too many client ids");
  return { addsContent: writers > 0, strangers };
}

/** Follows the order in which Yjs would integrate an update, without doing it. */
class Integration {
  readonly #structs: Map<number, ReadStruct[]>;
  readonly #doc: Y.Doc;
  readonly #state = new Map<number, number>();
  readonly #next = new Map<number, number>();
  /** Client → who waits for a clock of it. */
  readonly #waiting = new Map<number, { client: number; clock: number }[]>();
  readonly #typeDepths = new Map<unknown, number>();
  #budget: number;

  constructor(read: ReadUpdate, doc: Y.Doc) {
    this.#structs = read.structs;
    this.#doc = doc;
    let count = 0;
    for (const structs of read.structs.values()) count += structs.length;
    this.#budget = 20 * count + 1000;
  }

  /** The clocks known of a client, with those integrated so far. */
  state(client: number): number {
    return this.#state.get(client) ?? Y.getState(this.#doc.store, client);
  }

  /** Whether everything in the update finds what it builds upon. */
  run(): boolean {
    const ready = [...this.#structs.keys()];
    for (let client = ready.pop(); client !== undefined; client = ready.pop()) {
      if (!this.#advance(client)) return false;
      ready.push(...this.#woken(client));
    }
    for (const [client, structs] of this.#structs) if ((this.#next.get(client) ?? 0) < structs.length) return false;
    return true;
  }

  /** Goes through a client's structs as far as it can; false when clocks are missing, or when what is known ends in a struct. */
  #advance(client: number): boolean {
    const structs = this.#structs.get(client) ?? [];
    let index = this.#next.get(client) ?? 0;
    for (let struct = structs[index]; struct !== undefined; struct = structs[++index]) {
      this.#spend(1);
      const end = struct.clock + struct.length;
      const known = this.state(client);
      // What begins in what is known may contradict it, on which Yjs fails. Whoever is asked again sends what is new alone.
      if (struct.clock > known || (end > known && (struct.clock < known || struct.kind === "skip"))) return false;
      const missing = this.#missing(client, struct);
      if (missing !== null) {
        const waiting = this.#waiting.get(missing.client) ?? [];
        waiting.push({ client, clock: missing.clock });
        this.#waiting.set(missing.client, waiting);
        break;
      }
      struct.depth = this.#depth(struct);
      if (struct.depth > maximumDepth) throw new Malformed("nested too deep");
      if (end > this.state(client)) this.#state.set(client, end);
    }
    this.#next.set(client, index);
    return true;
  }

  #missing(client: number, struct: ReadStruct): StructId | null {
    const parent = typeof struct.parent === "string" ? null : struct.parent;
    for (const id of [struct.origin, struct.rightOrigin, parent]) {
      if (id === null) continue;
      if (id.client === client) {
        if (id.clock >= struct.clock) throw new Malformed("depends on its own future");
      } else if (id.clock >= this.state(id.client)) return id;
    }
    return null;
  }

  #woken(client: number): number[] {
    const waiting = this.#waiting.get(client);
    if (waiting === undefined) return [];
    this.#spend(waiting.length);
    const reached = waiting.filter(({ clock }) => clock < this.state(client));
    this.#waiting.set(
      client,
      waiting.filter(({ clock }) => clock >= this.state(client)),
    );
    return reached.map((waiter) => waiter.client);
  }

  #depth(struct: ReadStruct): number {
    if (struct.kind !== "item" || typeof struct.parent === "string") return 0;
    if (struct.parent !== null) return this.#depthAt(struct.parent) + 1;
    const neighbour = struct.origin ?? struct.rightOrigin;
    return neighbour === null ? 0 : this.#depthAt(neighbour);
  }

  /** The depth of the item that holds this clock: of the update when it is new, else of the document. */
  #depthAt(id: StructId): number {
    if (id.clock >= Y.getState(this.#doc.store, id.client))
      return find(this.#structs.get(id.client), id.clock)?.depth ?? 0;
    const struct = Y.getItem(this.#doc.store, Y.createID(id.client, id.clock));
    return struct instanceof Y.Item ? this.#depthOf(struct.parent) : 0;
  }

  #depthOf(type: Y.Item["parent"]): number {
    if (!(type instanceof Y.AbstractType)) return 0;
    const known = this.#typeDepths.get(type);
    if (known !== undefined) return known;
    const depth = type._item === null ? 0 : this.#depthOf(type._item.parent) + 1;
    this.#typeDepths.set(type, depth);
    return depth;
  }

  /** Work stays proportional to the update: one that is made to be read over and over is hostile. */
  #spend(steps: number): void {
    this.#budget -= steps;
    if (this.#budget < 0) throw new Malformed("entangled beyond reason");
  }
}

function find(structs: readonly ReadStruct[] | undefined, clock: number): ReadStruct | undefined {
  if (structs === undefined) return undefined;
  let low = 0;
  let high = structs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((structs[middle]?.clock ?? 0) <= clock) low = middle;
    else high = middle - 1;
  }
  return structs[low];
}
