import { demonstrationPassword } from "@passerelles/server/demonstration/demonstration-accounts.ts";
import type { PageDetail } from "@passerelles/shared/api/pages.schemas.ts";
import { type FakeClient, openPage } from "./fake-client.ts";

/** Somebody who uses a running server over HTTP. */
export class HttpVisitor {
  readonly address: string;
  /** The session's token, once signed in. */
  token: string | null = null;

  constructor(address: string) {
    this.address = address;
  }

  /** The same person, with the same session, at the address where the server is now. */
  at({ address }: { address: string }): HttpVisitor {
    return Object.assign(new HttpVisitor(address), { token: this.token });
  }

  /** Asks for something; a body is sent as JSON. */
  async ask(path: string, { method = "GET", body }: { method?: string; body?: unknown } = {}): Promise<Response> {
    return fetch(`${this.address}${path}`, {
      method,
      headers: {
        ...(this.token !== null && { cookie: `passerelles=${this.token}` }),
        ...(body !== undefined && { "content-type": "application/json" }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  }

  /** What the server answers as JSON. Throws when it refuses. */
  async read<T>(path: string): Promise<T> {
    const answer = await this.ask(path);
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as T;
  }

  /** Sends something that signs in, and keeps the session. */
  async enter(path: string, body: unknown): Promise<Response> {
    const answer = await this.ask(path, { method: "POST", body });
    for (const cookie of answer.headers.getSetCookie()) {
      const [, token] = /^passerelles=([^;]+)/.exec(cookie) ?? [];
      if (token !== undefined) this.token = token;
    }
    return answer;
  }

  /** Signs in as one of the demonstration accounts, by the local part of its address. */
  demonstrate(name: string): Promise<Response> {
    return this.enter("/api/session", { email: `${name}@demo.passerelles.test`, password: demonstrationPassword });
  }

  /** Creates a blank sheet; answers its id. */
  async createSheet(title: string): Promise<string> {
    const body = { kind: "fiche-pratique", title, template: "vierge", visibility: "membres" };
    const answer = await this.ask("/api/pages", { method: "POST", body });
    if (!answer.ok) throw new Error(`The sheet was not created: ${answer.status} ${await answer.text()}`);
    return ((await answer.json()) as { id: string }).id;
  }

  page(id: string): Promise<PageDetail> {
    return this.read(`/api/pages/${id}`);
  }

  /** Opens a page to write in it. */
  open(id: string): FakeClient {
    return openPage(Number(new URL(this.address).port), id, this.token);
  }
}

/** A visitor who has signed in as one of the demonstration accounts. */
export async function demonstrator(address: string, name = "conseiller"): Promise<HttpVisitor> {
  const visitor = new HttpVisitor(address);
  const answer = await visitor.demonstrate(name);
  if (!answer.ok) throw new Error(`${name} cannot sign in: ${await answer.text()}`);
  return visitor;
}
