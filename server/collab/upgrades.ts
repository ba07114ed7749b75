import { type IncomingMessage, ServerResponse } from "node:http";
import { parse as parseQuery } from "node:querystring";
import type { Duplex } from "node:stream";
import type { Actor } from "@passerelles/shared/access.ts";
import { collabPath } from "@passerelles/shared/collab/protocol.ts";
import { parseCookie } from "cookie";
import type { FastifyInstance } from "fastify";
import { type WebSocket, WebSocketServer } from "ws";
import { type Forwarded, type ProxyTrust, readForwarded } from "../http/forwarded.ts";
import { isOwnOrigin } from "../http/own-origin.ts";

/** What is asked of the door besides that it opens. */
export interface DoorOptions {
  /** As the application's. */
  trustProxy?: ProxyTrust;
  limits?: SocketLimits | undefined;
}

/** Counts who opens sockets, as who asks for anything; false when they have asked too often. */
export interface SocketLimits {
  address(address: string, who: { isAnonymous: boolean }): Promise<boolean>;
  person(actor: Actor, address: string): Promise<boolean>;
}

/** A socket that has been opened, and what was said as it was. */
export interface Caller {
  socket: WebSocket;
  line: Duplex;
  pageId: string;
  /** Value of the session's cookie. */
  token: string | null;
  query: unknown;
  address: string;
}

/** Who opens. */
interface Opener {
  /** The address that people type. */
  publicUrl: string;
  cookieName: string;
  /** Bytes of the longest message. */
  longestMessage: number;
  isClosing(): boolean;
  receive(caller: Caller): void;
}

/** Characters of one part of an address. */
const longestParameter = 250;
const beginning = collabPath("");

/**
 * Opens the sockets of pages. They do not take the way of a request: an audience that comes at once would wait for its hooks,
 * hundreds of times. Whatever is no such socket, or is not to be opened, is answered as the request that it is.
 */
export function takeUpgrades(app: FastifyInstance, opener: Opener, options: DoorOptions): void {
  const forwarded = readForwarded(options.trustProxy ?? false);
  const sockets = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    maxPayload: opener.longestMessage,
    perMessageDeflate: false,
  });
  app.server.on("upgrade", (raw: IncomingMessage, line: Duplex, head: Buffer) => {
    const asked = readAddress(raw);
    if (asked === null || opener.isClosing() || !isOwn(raw, forwarded, opener)) {
      answerAsRequest(app, raw, line);
      return;
    }
    const address = forwarded.addressOf(raw);
    const token = tokenOf(raw, opener.cookieName);
    const open = () =>
      sockets.handleUpgrade(raw, line, head, (socket) => opener.receive({ ...asked, socket, line, address, token }));
    const { limits } = options;
    if (limits === undefined) {
      open();
      return;
    }
    line.on("error", destroy);
    const counting = limits.address(address, { isAnonymous: token === null }).catch(() => false);
    void counting.then((isLetIn) => {
      line.off("error", destroy);
      if (isLetIn && !opener.isClosing()) open();
      else answerAsRequest(app, raw, line);
    });
  });
}

function destroy(this: Duplex): void {
  this.destroy();
}

/** Which page is asked for, and how; null when it is none. */
function readAddress({ method, url = "" }: IncomingMessage): Pick<Caller, "pageId" | "query"> | null {
  if (method !== "GET" || !url.startsWith(beginning)) return null;
  const end = url.indexOf("?");
  const name = url.slice(beginning.length, end < 0 ? undefined : end);
  if (name === "" || name.includes("/") || name.length > longestParameter) return null;
  try {
    return { pageId: decodeURIComponent(name), query: end < 0 ? {} : { ...parseQuery(url.slice(end + 1)) } };
  } catch {
    return null;
  }
}

function isOwn(raw: IncomingMessage, forwarded: Forwarded, opener: Pick<Opener, "publicUrl">): boolean {
  return isOwnOrigin({ headers: raw.headers, host: forwarded.hostOf(raw) }, opener);
}

function tokenOf({ headers }: IncomingMessage, cookieName: string): string | null {
  const { cookie } = headers;
  const token = cookie === undefined ? undefined : parseCookie(cookie)[cookieName];
  return token === undefined || token === "" ? null : token;
}

/** Answers as if no upgrade had been asked for. The connection ends with it: Node does not read on from it any more. */
function answerAsRequest(app: FastifyInstance, raw: IncomingMessage, line: Duplex): void {
  line.on("error", destroy);
  const response = new ServerResponse(raw);
  response.shouldKeepAlive = false;
  response.on("finish", () => raw.socket.destroySoon());
  // The server's sockets are those of `node:net`.
  response.assignSocket(raw.socket);
  app.routing(raw, response);
}
