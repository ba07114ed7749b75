import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { BrowserContext } from "playwright-core";

/** What another host was asked for. */
export interface Visit {
  url: string;
  referrer: string | undefined;
  cookie: string | undefined;
}

/** A server that stands for every other host of the web, and notes who comes. Call `close` at the end. */
export async function startAnotherHost() {
  const visits: Visit[] = [];
  const server = createServer((request, response) => {
    const { referer, cookie } = request.headers;
    visits.push({ url: `https://${request.headers["x-asked-host"]}${request.url}`, referrer: referer, cookie });
    if (/\.png$/.test(request.url ?? "")) {
      response.setHeader("content-type", "image/svg+xml");
      response.end(
        '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"><rect width="60" height="40"/></svg>',
      );
    } else {
      response.setHeader("content-type", "text/html; charset=utf-8");
      response.end("<!doctype html><html lang=fr><title>Lecteur</title><p>Lecteur</p></html>");
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    visits,
    /** Leads this browser context there, whatever host it asks for in https. */
    lead: (context: BrowserContext) =>
      context.route(/^https:\/\//, async (route) => {
        const { host, pathname, search } = new URL(route.request().url());
        const headers = { ...(await route.request().allHeaders()), "x-asked-host": host };
        const answer = await fetch(`http://127.0.0.1:${port}${pathname}${search}`, { headers: onlySent(headers) });
        await route.fulfill({
          status: answer.status,
          contentType: answer.headers.get("content-type") ?? "",
          body: Buffer.from(await answer.arrayBuffer()),
        });
      }),
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

/** What tells who comes; the rest belongs to the connection that the browser would have made. */
function onlySent(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    ["x-asked-host", "referer", "cookie"].flatMap((name) => (headers[name] ? [[name, headers[name]]] : [])),
  );
}
