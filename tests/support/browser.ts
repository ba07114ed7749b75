import type { buildApp } from "@passerelles/server/app.ts";
import type { Contract, Endpoint, InputOf, Method } from "@passerelles/shared/api/endpoint.ts";

type App = Awaited<ReturnType<typeof buildApp>>;
/** What came back. */
export type Answer = Awaited<ReturnType<Awaited<ReturnType<typeof buildApp>>["inject"]>>;
type Headers = Record<string, string>;

/** What a browser asks for. */
export interface Asked {
  method?: Method;
  url: string;
  body?: unknown;
  headers?: Headers;
}

/** One browser: keeps its cookies, sends them back, and says where it stands, as browsers do. */
export class Browser {
  readonly cookies = new Map<string, string>();
  private readonly app: App;

  constructor(app: App) {
    this.app = app;
  }

  /** Sends a request; the cookies of its answer are kept. */
  async ask({ method = "GET", url, body, headers = {} }: Asked): Promise<Answer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await this.app.inject({
      method,
      url,
      headers: {
        host: "127.0.0.1:3000",
        "sec-fetch-site": "same-origin",
        ...(cookie !== "" && { cookie }),
        ...(body !== undefined && { "content-type": isBytes(body) ? "application/octet-stream" : "application/json" }),
        ...headers,
      },
      ...(body !== undefined && { payload: payloadOf(body) }),
    });
    for (const { name, value, maxAge } of answer.cookies) {
      if (maxAge === 0) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return answer;
  }

  /** Calls an endpoint of the contract. */
  call<C extends Contract>(endpoint: Endpoint<C>, input: InputOf<C>, headers?: Headers): Promise<Answer> {
    const { params = {}, query = {}, body } = input as { params?: object; query?: object; body?: unknown };
    const path = Object.entries(params).reduce(
      (filled, [name, value]) => filled.replace(`:${name}`, encodeURIComponent(String(value))),
      endpoint.path,
    );
    const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)])).toString();
    return this.ask({ method: endpoint.method, url: search === "" ? path : `${path}?${search}`, body, headers });
  }

  /** Signs in; the answer is the test's to judge. */
  signIn(email: string, password: string, headers?: Headers): Promise<Answer> {
    return this.ask({ method: "POST", url: "/api/session", body: { email, password }, headers });
  }
}

function isBytes(body: unknown): body is Uint8Array {
  return body instanceof Uint8Array;
}

function payloadOf(body: unknown): string | Buffer {
  if (isBytes(body)) return Buffer.from(body);
  return typeof body === "string" ? body : JSON.stringify(body);
}
