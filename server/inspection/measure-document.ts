import * as Y from "yjs";

/** What a document is made of. */
export interface DocumentMeasure {
  /** Bytes of its encoded state. */
  bytes: number;
  /** Client ids under which something was written. */
  clients: number;
  structs: number;
  /** Those of them that only say that something was deleted. */
  tombstones: number;
  /** Client ids of what waits for something that is not there: none, in a document that is whole. */
  pendingClients: number;
  hasPendingDeletions: boolean;
}

/** Measures a document; what was deleted is collected as far as the document does so. */
export function measureDocument(doc: Y.Doc): DocumentMeasure {
  const { clients, pendingStructs, pendingDs } = doc.store;
  let structs = 0;
  let tombstones = 0;
  for (const written of clients.values()) {
    structs += written.length;
    for (const struct of written) if (struct.deleted) tombstones += 1;
  }
  return {
    bytes: Y.encodeStateAsUpdate(doc).byteLength,
    clients: clients.size,
    structs,
    tombstones,
    pendingClients: pendingStructs?.missing.size ?? 0,
    hasPendingDeletions: pendingDs !== null,
  };
}
