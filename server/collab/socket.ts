import { closeCode, collabPath, noEpoch } from "@passerelles/shared/collab/protocol.ts";
import type { FastifyBaseLogger, FastifyInstance } from "fastify";
import { z } from "zod";
import { isOwnOrigin } from "../http/own-origin.ts";
import type { Allowances } from "./allowances.ts";
import { join } from "./attendance.ts";
import { bindOnEntry } from "./client-binding.ts";
import type { CollabAccess } from "./collab-access.ts";
import { Connection, type Handshake } from "./connection.ts";
import { answer } from "./conversation.ts";
import { Intake } from "./intake.ts";
import type { CollabLimits } from "./limits.ts";
import type { OpenSockets } from "./open-sockets.ts";
import type { Rights } from "./rights.ts";
import { RoomClosed } from "./room.ts";
import type { RoomRegistry } from "./room-registry.ts";
import { endOf } from "./socket-end.ts";
import { decide, isOlder, outdated } from "./standing.ts";
import { makeGood } from "./sync-answers.ts";
import { authorOf } from "./take-update.ts";
import { type Caller, type DoorOptions, type SocketLimits, takeUpgrades } from "./upgrades.ts";

/** What the door of the live core works with. */
export interface Door {
  access: CollabAccess;
  registry: RoomRegistry;
  rights: Rights;
  sockets: OpenSockets;
  allowances: Allowances;
  limits: CollabLimits;
  log: FastifyBaseLogger;
  /** The address that people type; see `mayOpenFrom`. */
  publicUrl: string;
  /** Name of the cookie that holds the session's token. */
  cookieName: string;
  /** How often people may ask; undefined: as often as they like. */
  requests?: SocketLimits | undefined;
  /** Whether it is being stopped. */
  isClosing(): boolean;
  /** Stops the live core; called before the HTTP server closes. */
  close(): Promise<void>;
}

/** A parameter of the handshake; one without a value is absent. */
const parameter = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema.optional());
const wholeNumber = z.coerce.number().int().min(0).max(0xffffffff);
const pageIdentifier = z.uuid();
const query = z.object({
  schema: parameter(wholeNumber),
  client: parameter(wholeNumber),
  account: parameter(z.uuid()),
  epoch: parameter(z.union([z.literal(noEpoch), z.uuid()])),
});

/** Adds the page's socket to an application. */
export async function addCollabSocket(app: FastifyInstance, door: Door, options: DoorOptions): Promise<void> {
  const { publicUrl, cookieName, isClosing, limits } = door;
  takeUpgrades(
    app,
    {
      ...{ publicUrl, cookieName, isClosing, longestMessage: limits.syncMessage },
      receive: (caller) => receive(caller, { ...door, requests: options.limits }),
    },
    options,
  );
  app.addHook("preClose", () => door.close());
  app.get(
    collabPath(":pageId"),
    {
      // Public pages are read by anyone; `standing` decides before the first byte of document.
      config: { access: "anyone" },
      schema: { hide: true },
      preValidation: async (request, reply) => {
        if (!isOwnOrigin(request, door)) await reply.code(403).send({ title: "Foreign origin", status: 403 });
        // Before there is a socket: a load balancer may still take the request to another node.
        else if (isClosing()) await reply.code(503).send({ title: "Stopping", status: 503 });
      },
    },
    (_request, reply) => reply.code(404).send(),
  );
}

/** The same text without the longer one that it was cut from, which it would keep in memory. */
const detached = (text: string) => Buffer.from(text).toString();

function receive({ socket, line, address, ...caller }: Caller, door: Door): void {
  const asked = query.safeParse(caller.query);
  const handshake: Handshake = {
    // However it is written, a page has one room.
    pageId: detached(caller.pageId.toLowerCase()),
    token: caller.token && detached(caller.token),
    schema: asked.data?.schema,
    client: asked.data?.client,
    account: asked.data?.account && detached(asked.data.account),
    epoch: asked.data?.epoch && detached(asked.data.epoch),
  };
  const { turn } = door.registry.services;
  const connection = new Connection({ socket, line }, handshake, { limits: door.limits, turn });
  const intake = new Intake(socket, connection, { limits: door.limits, log: door.log });
  // The socket closes with the right code by itself; what its client did wrong is no error of ours.
  socket.on("error", (error) => {
    door.log.info({ reason: error.message }, "socket failed");
    connection.end ??= "broken";
    socket.terminate();
  });
  socket.on("close", () => {
    connection.isClosed = true;
    const end = endOf(connection.end);
    const { counters } = door.registry.services;
    counters.ended[end] = (counters.ended[end] ?? 0) + 1;
    door.sockets.release(connection);
    const room = door.registry.find(handshake.pageId);
    room?.leave(connection);
    if (room !== undefined) door.registry.drain(room);
  });
  if (!door.registry.isOpen) connection.close(closeCode.restart, "try again");
  else if (!asked.success) connection.refuse("query not understood");
  else if (!pageIdentifier.safeParse(handshake.pageId).success) connection.close(closeCode.gone, "no such page");
  else void admit(connection, intake, door, address);
}

/** Looks up what a connection may do before the first byte of the document is read for it, and lets it in or not. */
async function admit(connection: Connection, intake: Intake, door: Door, address: string): Promise<void> {
  const { registry, rights, access } = door;
  const { handshake } = connection;
  const { services } = registry;
  try {
    const { epoch } = rights;
    const standing = await access.standing(handshake.token, handshake.pageId);
    const { restoreEpoch } = standing;
    // First of all: the page, the session and the person may be gone with what was restored.
    if (![undefined, noEpoch, restoreEpoch].includes(handshake.epoch))
      return connection.close(closeCode.restored, "restored");
    const { requests } = door;
    if (requests !== undefined && standing.actor !== null && !(await requests.person(standing.actor, address)))
      return connection.close(closeCode.tooMany, "too many requests");
    const decision = decide(standing, handshake);
    if ("code" in decision) return connection.close(decision.code, decision.reason);
    connection.person = standing.person;
    if (connection.isClosed) return;
    const owner = standing.person ? { person: standing.person.id, page: handshake.pageId } : { address };
    if (!door.sockets.take(connection, owner)) return connection.close(closeCode.tooMany, "too many sockets");
    await registry.use(handshake.pageId, async (room) => {
      let grant = rights.grantNow(decision.grant);
      if (handshake.client !== undefined && connection.person !== null)
        grant = await bindOnEntry(room, connection, { clientId: handshake.client, grant });
      if (connection.isClosed) return;
      // The page may have been brought to a later schema as it was loaded for this very connection.
      if (isOlder(handshake, room.schemaVersion)) return connection.close(outdated.code, outdated.reason);
      if (room.epoch !== restoreEpoch) room.endForRestore();
      if (room.state === "gone") throw new RoomClosed("The room was closed while somebody came in.");
      connection.onReady = () => makeGood(room, connection, services.counters);
      join(room, connection, grant);
      intake.open({
        pace: door.allowances.of(owner),
        answer: (frame) => answer(room, connection, frame, services),
        together: (work) => room.takeTogether(authorOf(connection), work),
      });
    });
    if (rights.epoch !== epoch) await rights.recheck(connection, { hasChanged: true });
  } catch (error) {
    if (error instanceof RoomClosed) return connection.close(closeCode.restart, "try again");
    door.log.error({ err: error, page: handshake.pageId }, "page could not be opened");
    connection.close(closeCode.failed, "page could not be opened");
  }
}
