import type { StoredFile, Upload } from "@passerelles/shared/api/files.schemas.ts";
import * as endpoints from "@passerelles/shared/api/files.ts";
import { call } from "../../../lib/api-client.ts";
import { ApiProblem } from "../../../lib/api-problem.ts";

/** What is told of a file on its way. */
export interface Progress {
  /** From 0 to 1. */
  sent: number;
  /** The server cannot be reached: it will go on by itself. */
  waiting: boolean;
}

/** Milliseconds between two attempts: the first, and the longest. */
const rests = { first: 500, longest: 10_000 };

/**
 * Sends a file in pieces, and answers what it became. After a cut it asks where it stands and goes on from there, for as
 * long as it takes. Throws the `ApiProblem` of a refusal, and the signal's reason when it is given up; the server is then
 * told, so that nothing waits there.
 */
export async function sendFile(
  file: File,
  { signal, onProgress }: { signal: AbortSignal; onProgress(progress: Progress): void },
): Promise<StoredFile> {
  let sent = 0;
  const patiently = <T>(attempt: () => Promise<T>) =>
    untilReached(attempt, signal, (waiting) => onProgress({ sent, waiting }));
  // Heard to its end whatever happens: an upload that is not known cannot be cancelled, and would keep its room.
  let upload = await patiently(() =>
    call(endpoints.createUpload, { body: { name: file.name || "image", bytes: file.size } }),
  );
  const params = { id: upload.id };
  try {
    signal.throwIfAborted();
    while (upload.received < upload.bytes) {
      upload = await patiently(() => sendNext(file, upload, signal));
      sent = upload.received / upload.bytes;
      onProgress({ sent, waiting: false });
    }
    return await patiently(() => call(endpoints.completeUpload, { params }, signal));
  } catch (error) {
    if (signal.aborted) call(endpoints.cancelUpload, { params }).catch(() => undefined);
    throw error;
  }
}

/** Sends the piece that comes next as far as is known; when the server stands elsewhere, learns where. */
async function sendNext(file: File, upload: Upload, signal: AbortSignal): Promise<Upload> {
  const params = { id: upload.id };
  const offset = upload.received;
  const body = new Uint8Array(await file.slice(offset, offset + upload.pieceBytes).arrayBuffer());
  try {
    return await call(endpoints.sendPiece, { params, query: { offset }, body }, signal);
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.problem?.code !== "uploadElsewhere") throw error;
    return await call(endpoints.readUpload, { params }, signal);
  }
}

async function untilReached<T>(
  attempt: () => Promise<T>,
  signal: AbortSignal,
  onWaiting: (waiting: boolean) => void,
): Promise<T> {
  for (let rest = rests.first; ; rest = Math.min(rests.longest, rest * 2)) {
    try {
      return await attempt();
    } catch (error) {
      signal.throwIfAborted();
      if (!isPassing(error)) throw error;
      onWaiting(true);
      await restFor(rest, signal);
    }
  }
}

/** No answer, or one that says that it is a matter of time. */
function isPassing(error: unknown): boolean {
  if (!(error instanceof ApiProblem)) return false;
  const code = error.problem?.code;
  return [0, 502, 503, 504].includes(error.status) || code === "tooManyRequests" || code === "tooManyUploads";
}

/** Waits so many milliseconds, or until the network is back. */
function restFor(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = new AbortController();
    const done = (settle: () => void) => () => {
      clearTimeout(timer);
      end.abort();
      settle();
    };
    const timer = setTimeout(done(resolve), milliseconds);
    globalThis.addEventListener("online", done(resolve), { signal: end.signal });
    signal.addEventListener(
      "abort",
      done(() => reject(signal.reason)),
      { signal: end.signal },
    );
  });
}
