import type { StoredFile, Upload } from "@passerelles/shared/api/files.schemas.ts";
import * as endpoints from "@passerelles/shared/api/files.ts";
import type { Answer, Browser } from "./browser.ts";

/** A file as a person chooses it. */
export interface Chosen {
  name?: string;
  bytes: Uint8Array;
}

/** Announces a file; the answer is the test's to judge. */
export function announce(browser: Browser, { name = "fichier.bin", bytes }: { name?: string; bytes: number }) {
  return browser.call(endpoints.createUpload, { body: { name, bytes } });
}

/** Sends the piece of a file that begins at `offset`. */
export function sendPiece(browser: Browser, upload: Upload, bytes: Uint8Array, offset: number): Promise<Answer> {
  const body = new Uint8Array(bytes.subarray(offset, offset + upload.pieceBytes));
  return browser.call(endpoints.sendPiece, { params: { id: upload.id }, query: { offset }, body });
}

/** Sends a whole file; answers the last answer, the test's to judge. */
export async function trySending(browser: Browser, { name, bytes }: Chosen): Promise<Answer> {
  const announced = await announce(browser, { name, bytes: bytes.byteLength });
  if (announced.statusCode !== 200) return announced;
  const upload: Upload = announced.json();
  for (let offset = 0; offset < bytes.byteLength; offset += upload.pieceBytes) {
    const answer = await sendPiece(browser, upload, bytes, offset);
    if (answer.statusCode !== 200) return answer;
  }
  return browser.call(endpoints.completeUpload, { params: { id: upload.id } });
}

/** Sends a whole file; throws when it is refused. */
export async function sendFile(browser: Browser, chosen: Chosen): Promise<StoredFile> {
  const answer = await trySending(browser, chosen);
  if (answer.statusCode !== 200) throw new Error(`${answer.statusCode} ${answer.body}`);
  return answer.json();
}
