import type { Contract, Endpoint, InputOf, OutputOf } from "@passerelles/shared/api/endpoint.ts";
import { closeSession } from "@passerelles/shared/api/session.ts";
import type { Problem } from "@passerelles/shared/api/values.schemas.ts";
import { ApiProblem } from "./api-problem.ts";
import { noteOrigin } from "./kept-answers.ts";
import { forgetOwedSignOut, owedSignOut } from "./owed-sign-out.ts";
import { announceSessionExpired } from "./session-expired.ts";

interface Parts {
  params?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: unknown;
}

/** The address of a call: parameters in their places, the query without its empty values, several values one by one. */
export function addressOf(endpoint: { path: string }, { params, query }: Parts): string {
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params?.[name])));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {}))
    for (const one of [value].flat()) if (one !== undefined && one !== "") search.append(name, String(one));
  return search.size > 0 ? `${path}?${search}` : path;
}

/**
 * Calls the API. Throws `ApiProblem` when the answer is a problem or there is none; an answer 401 also announces that
 * the session has expired, except where it means a wrong password.
 */
export async function call<C extends Contract>(
  endpoint: Endpoint<C>,
  input: InputOf<C>,
  signal?: AbortSignal,
): Promise<OutputOf<C>> {
  await settleSignOut(endpoint);
  const parts = input as Parts;
  const address = addressOf(endpoint, parts);
  const response = await fetch(address, {
    method: endpoint.method,
    credentials: "same-origin",
    headers: {
      accept: "application/json",
      "accept-language": document.documentElement.lang,
      ...(parts.body !== undefined && { "content-type": isBytes(parts.body) ? bytesType : "application/json" }),
    },
    ...(parts.body !== undefined && { body: isBytes(parts.body) ? parts.body : JSON.stringify(parts.body) }),
    ...(signal && { signal }),
  }).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw new ApiProblem(null);
  });
  // The service worker says so when it answers in the place of a server that is away.
  if (endpoint.method === "GET") noteOrigin(address, response.headers.get("kept-at"));
  if (!response.ok) throw await readProblem(response);
  return (await readBody(response)) as OutputOf<C>;
}

/**
 * Whoever has signed out while the server was away still has a session there: it ends before anything else is asked,
 * whoever asks. Throws when the server is still away.
 */
async function settleSignOut(asked: { path: string; method: string }): Promise<void> {
  const owed = owedSignOut();
  if (owed === null || (asked.path === closeSession.path && asked.method === closeSession.method)) return;
  // Once for all that is asked at that moment: a second one could end the session of whoever signs in next.
  settling ??= call(closeSession, { query: owed.everywhere ? { everywhere: "true" } : {} })
    .then(forgetOwedSignOut)
    .finally(() => {
      settling = undefined;
    });
  await settling;
}

let settling: Promise<void> | undefined;

const bytesType = "application/octet-stream";

function isBytes(body: unknown): body is Uint8Array<ArrayBuffer> {
  return body instanceof Uint8Array;
}

async function readBody(response: Response): Promise<unknown> {
  const text = await response.text();
  return text === "" ? null : JSON.parse(text);
}

async function readProblem(response: Response): Promise<ApiProblem> {
  const answer = await response.json().catch(() => null);
  const problem: Problem =
    answer !== null && typeof answer === "object" && typeof answer.code === "string"
      ? answer
      : { type: "about:blank", title: "", status: response.status, detail: "", code: "internal" };
  if (problem.code === "signInRequired") announceSessionExpired();
  return new ApiProblem({ ...problem, status: response.status });
}
