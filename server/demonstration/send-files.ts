import { uploadPieceBytes } from "@passerelles/shared/files/upload-limits.ts";
import type { Queryable } from "../database/client.ts";
import { completeUpload } from "../files/complete-upload.ts";
import type { Inspection } from "../files/inspection.ts";
import { createInspector } from "../files/inspector.ts";
import { fileLimits } from "../files/limits.ts";
import { beginUpload, keepPiece } from "../files/upload-store.ts";
import type { DemonstrationFile } from "./demonstration-file.ts";

/** What the instance gives its members does not narrow what it comes with. */
const limits = fileLimits({ personMegabytes: 5, instanceMegabytes: 5 });

/** Sends a file as this person would, in the transaction of what shows it; answers its id. */
export type SendFile = (tx: Queryable, file: DemonstrationFile, accountId: string) => Promise<string>;

/** Begins to make and to inspect these files, which takes processes and time that the database needs for other things. */
export function prepareFiles(files: readonly DemonstrationFile[]): SendFile {
  const prepared = new Map(files.map((file) => [file, prepare(file)]));
  return async (tx, file, accountId) => {
    const { bytes, inspection } = await (prepared.get(file) ?? prepare(file));
    const { id } = await beginUpload(tx, limits, { accountId, name: file.name, bytes: bytes.byteLength });
    for (let offset = 0; offset < bytes.byteLength; offset += uploadPieceBytes) {
      await keepPiece(tx, { accountId, id, offset, bytes: bytes.subarray(offset, offset + uploadPieceBytes) });
    }
    const inspector = {
      inTurn: <T>(work: (inspect: () => Promise<Inspection>) => Promise<T>) => work(async () => inspection),
    };
    return completeUpload(tx, { inspector, limits }, { accountId, id });
  };
}

interface Prepared {
  bytes: Uint8Array;
  inspection: Inspection;
}

function prepare(file: DemonstrationFile): Promise<Prepared> {
  const prepared = inspected(file);
  // Whoever sends the file is told; if the laying ends before, nobody is left to be.
  prepared.catch(() => undefined);
  return prepared;
}

async function inspected(file: DemonstrationFile): Promise<Prepared> {
  const bytes = await file.make();
  const { imagePixels } = limits;
  return { bytes, inspection: await createInspector().inTurn((inspect) => inspect({ bytes, imagePixels })) };
}
