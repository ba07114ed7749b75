import type { Database } from "@passerelles/server/database/client.ts";
import { storedTables } from "@passerelles/server/database/tables.ts";
import { pageDocument } from "@passerelles/shared/document/page-document.ts";
import * as Y from "yjs";

/** Every value of every row of every table by the table's name: bytes as text, and what documents and versions read as. */
export async function readEverything({ pool }: Database): Promise<Map<string, string>> {
  const client = await pool.connect();
  const tables = await storedTables(client);
  const stored = new Map<string, string>();
  for (const { name } of tables) {
    const { rows } = await client.query<Record<string, unknown>>(`SELECT * FROM "${name}"`);
    const texts = rows.flatMap((row) =>
      Object.values(row).flatMap((value) => {
        if (!(value instanceof Uint8Array)) return [JSON.stringify(value) ?? ""];
        return [Buffer.from(value).toString("utf8"), Buffer.from(value).toString("latin1"), readState(value)];
      }),
    );
    stored.set(name, texts.join("\n"));
  }
  client.release();
  return stored;
}

function readState(update: Uint8Array): string {
  const doc = new Y.Doc({ gc: false });
  Y.applyUpdate(doc, new Uint8Array(update));
  const { fields, body, data } = pageDocument(doc);
  const said = JSON.stringify([
    fields.toJSON(),
    data.toJSON(),
    body.toString(),
    Y.decodeUpdate(new Uint8Array(update)).structs.map(contentOf),
  ]);
  doc.destroy();
  return said;
}

/** What an item of an update holds; a type cannot be read outside of its document, but its name can. */
function contentOf(struct: ReturnType<typeof Y.decodeUpdate>["structs"][number]): unknown {
  if (!(struct instanceof Y.Item)) return struct;
  if (!(struct.content instanceof Y.ContentType)) return [struct.content, struct.parentSub];
  const { type } = struct.content;
  return [type instanceof Y.XmlElement ? type.nodeName : type.constructor.name, struct.parentSub];
}

/** The tables that hold any of these texts. */
export function tablesWith(stored: ReadonlyMap<string, string>, found: readonly string[]): string[] {
  return [...stored].filter(([, text]) => found.some((trace) => text.includes(trace))).map(([name]) => name);
}
