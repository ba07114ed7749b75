import { randomUUID } from "node:crypto";
import { pageDocument } from "@passerelles/shared/document/page-document.ts";
import * as encoding from "lib0/encoding";
import pg from "pg";
import * as Y from "yjs";
import { type Dialect, prefixedGreeting, syncMessage } from "../load/dialect.ts";
import type { RoomAddress, ServerKind } from "./bench-server.ts";
import { startMeasured } from "./measured-process.ts";
import { hocuspocusPackages, installPeer } from "./peer-packages.ts";

const AUTHENTICATION = 2;
const TOKEN = 0;
const UPDATE = 2;
/** An awareness message about nobody. */
const nobodyMoved = [1, 1, 0];

/** Hocuspocus in memory, and storing in this PostgreSQL database. Rejects when it cannot be installed. */
export async function prepareHocuspocus(storeUrl: string): Promise<ServerKind[]> {
  const folder = await installPeer(hocuspocusPackages);
  const pool = new pg.Pool({ connectionString: storeUrl, max: 1, idleTimeoutMillis: 1000 });
  await pool.query("CREATE TABLE documents (name text PRIMARY KEY, state bytea NOT NULL)");
  const readStored = async ({ id }: RoomAddress) => {
    const { rows } = await pool.query<{ state: Buffer }>("SELECT state FROM documents WHERE name = $1", [id]);
    const doc = new Y.Doc();
    if (rows[0] !== undefined) Y.applyUpdate(doc, rows[0].state);
    return pageDocument(doc).body.toString();
  };
  return [
    hocuspocus("hocuspocus", { PEER_FOLDER: folder }, {}),
    hocuspocus("hocuspocus-pg", { PEER_FOLDER: folder, STORE_URL: storeUrl }, { readStored }),
  ];
}

function hocuspocus(
  name: "hocuspocus" | "hocuspocus-pg",
  environment: Record<string, string>,
  stored: { readStored?: (room: RoomAddress) => Promise<string> },
): ServerKind {
  return {
    name,
    start: async () => {
      const process = await startMeasured("hocuspocus-process.ts", environment);
      return {
        name,
        process,
        ...stored,
        openRooms: async (count) =>
          Array.from({ length: count }, () => {
            const id = randomUUID();
            return { id, port: process.port, path: "/", headers: {}, dialect: dialectOf(id) };
          }),
        stop: () => process.kill(),
      };
    },
  };
}

/** Each message begins with the document's name; the first one says who one is. */
function dialectOf(id: string): Dialect {
  const named = encoding.createEncoder();
  encoding.writeVarString(named, id);
  const prefix = encoding.toUint8Array(named);
  encoding.writeVarUint(named, AUTHENTICATION);
  encoding.writeVarUint(named, TOKEN);
  encoding.writeVarString(named, "nobody");
  return {
    acknowledges: false,
    answersSync: true,
    clientQuery: () => "",
    greeting: [encoding.toUint8Array(named), ...prefixedGreeting(prefix)],
    keepAlive: Uint8Array.of(...prefix, ...nobodyMoved),
    update: (update) => syncMessage(UPDATE, update, prefix),
    // The name is shorter than 128 bytes: its length is one byte.
    bodyAt: (bytes, at) => at + 1 + (bytes[at] ?? 0),
  };
}
