import { readFile } from "node:fs/promises";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import { isScreenAddress } from "@passerelles/shared/screen-addresses.ts";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { Refusal } from "../http/refusal.ts";
import { applicationPolicy, newNonce, WORKER_POLICY } from "./security-headers.ts";

declare module "fastify" {
  interface FastifyReply {
    /** Answers with the application's only HTML page; the address decides which screen it shows. */
    sendApplication(): Promise<FastifyReply>;
  }
}

const IMMUTABLE = "public, max-age=31536000, immutable";
const BRIEF = "public, max-age=3600";
/** The page is sent with its nonce only, compressed files in the place of what they compress. */
const NOT_FILES = /(\/|\.html|\.br|\.gz)$|^(api|collab)(\/|$)/;

/**
 * Serves the built interface of a folder: its files, those under `assets/` for ever since their names carry a hash, and
 * its `index.html` for every other address that a browser may open, with 404 where no screen stands.
 */
export async function serveInterface(app: FastifyInstance, folder: string): Promise<void> {
  const assets = join(folder, "assets", "/");
  const worker = join(folder, "service-worker.js");
  app.decorateReply("sendApplication", async function (this: FastifyReply) {
    return sendApplication(this, folder);
  });
  app.setNotFoundHandler(async (request, reply) => {
    if (isOpenedByBrowser(request)) {
      if (!isScreenAddress(pathOf(request))) reply.code(404);
      return reply.sendApplication();
    }
    throw new Refusal(404, "notFound");
  });
  await app.register(fastifyStatic, {
    serve: false,
    root: folder,
    dotfiles: "ignore",
    preCompressed: true,
    cacheControl: false,
    suppressWarning: true,
    setHeaders: (reply, path) => {
      reply.header("cache-control", path.startsWith(assets) ? IMMUTABLE : BRIEF);
      // Also as compressed. No cache on the way may hold on to a worker that must be replaced.
      if (path.startsWith(worker))
        reply.headers({ "content-security-policy": WORKER_POLICY, "cache-control": "no-cache" });
    },
  });
  const open = { config: { access: "anyone", isSameForEveryone: true }, schema: { hide: true } } as const;
  app.get("/", open, async (_request, reply) => reply.sendApplication());
  app.get<{ Params: { "*": string } }>("/*", open, async (request, reply) => {
    const path = request.params["*"];
    if (NOT_FILES.test(path)) return reply.callNotFound();
    return reply.sendFile(path);
  });
}

function pathOf({ url }: FastifyRequest): string {
  return url.replace(/\?.*$/s, "");
}

/** What a browser shows as a screen, be it to say that there is none; not what it loads for one. */
function isOpenedByBrowser(request: FastifyRequest): boolean {
  if (request.method !== "GET" && request.method !== "HEAD") return false;
  if (/^\/(api|collab|assets)(\/|\?|$)/.test(request.url)) return false;
  return /text\/html|\*\/\*/.test(request.headers.accept ?? "*/*");
}

/** Read anew each time: it is small, and a build may replace it while the server runs. */
async function sendApplication(reply: FastifyReply, folder: string): Promise<FastifyReply> {
  const page = await readFile(join(folder, "index.html"), "utf8").catch(() => {
    throw new Refusal(404, "notFound");
  });
  const nonce = newNonce();
  return (
    reply
      .header("content-security-policy", applicationPolicy(nonce, reply.request.host))
      // Never a 304: it would pair an old page with a new nonce.
      .header("cache-control", "no-cache")
      .type("text/html; charset=utf-8")
      .send(page.replaceAll("__NONCE__", nonce))
  );
}
