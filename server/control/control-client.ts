import { once } from "node:events";
import { createReadStream } from "node:fs";
import { type ClientRequest, type IncomingMessage, request } from "node:http";
import { text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { writeNewFile } from "../database/backup.ts";

/** Has the server behind a control channel write a backup, and keeps it in a file that does not exist yet. */
export async function backupThroughServer(socketPath: string, file: string): Promise<void> {
  await writeNewFile(file, async (output) => {
    const call = request({ socketPath, method: "GET", path: "/backup" });
    call.end();
    await pipeline(await accepted(call), output);
  });
}

/** Has the server behind a control channel replace its database by what an archive holds. */
export async function restoreThroughServer(socketPath: string, file: string): Promise<void> {
  const call = request({ socketPath, method: "PUT", path: "/restore" });
  const answered = accepted(call);
  // A server that refuses answers without reading all: its answer says more than the broken pipe.
  const sent = pipeline(createReadStream(file), call).catch(() => undefined);
  try {
    await text(await answered);
  } finally {
    call.destroy();
    await sent;
  }
}

/** Has the server behind a control channel make every projection anew. */
export async function rebuildThroughServer(socketPath: string): Promise<void> {
  const call = request({ socketPath, method: "POST", path: "/rebuild" });
  call.end();
  await text(await accepted(call));
}

/** Has the server behind a control channel inspect the page of this id or slug; answers what to print. */
export async function inspectThroughServer(socketPath: string, name: string): Promise<string> {
  const call = request({ socketPath, method: "GET", path: `/pages/${encodeURIComponent(name)}` });
  call.end();
  return messageIn(await text(await accepted(call))) ?? "";
}

/** The response to a request, or the server's own sentence as an error. */
async function accepted(call: ClientRequest): Promise<IncomingMessage> {
  const [response] = (await once(call, "response").catch((error: Error) => {
    throw new Error(`The server that holds the database does not answer: ${error.message}.`, { cause: error });
  })) as [IncomingMessage];
  if (response.statusCode === 200) return response;
  throw new Error(messageIn(await text(response)) ?? `The server answered ${response.statusCode}.`);
}

function messageIn(json: string): string | undefined {
  const answer: unknown = JSON.parse(json);
  const message = typeof answer === "object" && answer !== null && "message" in answer ? answer.message : undefined;
  return typeof message === "string" ? message : undefined;
}
