import { listPages, readPage } from "@passerelles/shared/api/pages.ts";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { addressOf, call } from "./api-client.ts";
import { ApiProblem, faultOf } from "./api-problem.ts";
import { onSessionExpired } from "./session-expired.ts";

const id = "0b0f7c1e-0000-4000-8000-000000000000";
const answers: Response[] = [];

beforeEach(() => {
  vi.stubGlobal("document", { documentElement: { lang: "fr" } });
  vi.stubGlobal("fetch", async () => answers.shift() ?? Promise.reject(new TypeError("no network")));
});
afterEach(() => {
  answers.length = 0;
  vi.unstubAllGlobals();
});

function problem(status: number, code: string, errors?: { path: string; message: string }[]) {
  const body = { type: "about:blank", title: "t", status, detail: "d", code, errors };
  return new Response(JSON.stringify(body), { status, headers: { "content-type": "application/problem+json" } });
}

test("an address has its parameters in place and leaves out what is empty", () => {
  expect(addressOf(readPage, { params: { id: "a/b" } })).toBe("/api/pages/a%2Fb");
  expect(addressOf(listPages, { query: { q: "", kind: "structure", limit: 5 } })).toBe(
    "/api/pages?kind=structure&limit=5",
  );
});

test("an answer is given as it is", async () => {
  answers.push(new Response(JSON.stringify({ items: [], next: null })));
  expect(await call(listPages, { query: {} })).toEqual({ items: [], next: null });
});

test("a problem is thrown with what the server said", async () => {
  answers.push(problem(404, "notFound"));
  await expect(call(readPage, { params: { id } })).rejects.toMatchObject({
    status: 404,
    problem: { code: "notFound" },
  });
});

test("no answer is a problem without an answer", async () => {
  await expect(call(readPage, { params: { id } })).rejects.toMatchObject({ status: 0, problem: null });
});

test("an answer that is no problem document still tells its status", async () => {
  answers.push(new Response("<html>", { status: 502 }));
  await expect(call(readPage, { params: { id } })).rejects.toMatchObject({ status: 502 });
});

test("only the end of a session announces itself, not a wrong password", async () => {
  const heard = vi.fn();
  const stop = onSessionExpired(heard);
  answers.push(problem(401, "wrongCredentials"), problem(401, "signInRequired"));
  await expect(call(readPage, { params: { id } })).rejects.toBeInstanceOf(ApiProblem);
  expect(heard).not.toHaveBeenCalled();
  await expect(call(readPage, { params: { id } })).rejects.toBeInstanceOf(ApiProblem);
  expect(heard).toHaveBeenCalledOnce();
  stop();
});

test("the fault of an input is found by its name", async () => {
  answers.push(problem(400, "invalidRequest", [{ path: "body.email", message: "adresse" }]));
  const error = await call(readPage, { params: { id } }).catch((thrown: unknown) => thrown);
  expect(faultOf(error, "email")).toBe("adresse");
  expect(faultOf(error, "name")).toBeUndefined();
});
