import type { RoomReport } from "../collab/room-report.ts";
import type { PageInspection } from "./inspect-page.ts";

/** What is known of the room of the page on the node that was asked: null when it is not open there, or why it was not asked. */
export type LiveRoom = RoomReport | null | { notAsked: string };

/** What an inspection prints: a line for each thing, its name before it. */
export function inspectionLines(found: PageInspection, room: LiveRoom): string[] {
  const { document, snapshot, tail } = found;
  const rows: [string, string][] = [
    ["page", found.page],
    ["kind", found.kind],
    [
      "schema",
      `${found.schema.page}${found.schema.page === found.schema.application ? "" : `, application ${found.schema.application}`}`,
    ],
    ["restore epoch", found.restoreEpoch],
    ["seq", count(found.seq)],
    [
      "snapshot",
      snapshot === null ? "none" : `seq ${count(snapshot.seq)}, ${bytes(snapshot.bytes)}, ${time(snapshot.at)}`,
    ],
    ["log beyond it", `${count(tail.updates)} updates, ${bytes(tail.bytes)}${span(tail.from, tail.to)}`],
    ["readable", found.broken ?? "whole"],
    ["document", bytes(document.bytes)],
    ["written by", `${count(document.clients)} client ids`],
    ["bound", `${count(found.bound.clients)} client ids of ${count(found.bound.people)} people`],
    ["structs", `${count(document.structs)}, of which ${count(document.tombstones)} tombstones`],
    ["pending", document.pendingClients > 0 || document.hasPendingDeletions ? pending(document) : "nothing"],
    ["projection", lag(found.seq - found.projectedSeq)],
    ["versions", `${count(found.versions)}, ${lag(found.seq - found.keptSeq)}`],
    ["validation", found.problems === null ? "kind not known" : `${count(found.problems)} problems`],
    ["room", describeRoom(room)],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`);
}

function describeRoom(room: LiveRoom): string {
  if (room === null) return "not open on this node";
  if ("notAsked" in room) return room.notAsked;
  const { state, sockets, writers, queued, seq, documentBytes, waitingBytes } = room;
  const people = `${count(sockets)} sockets, ${count(writers)} may write`;
  return `${state}, seq ${count(seq)}, ${people}, ${count(queued)} updates queued, document ${bytes(documentBytes)}, ${bytes(waitingBytes)} owed`;
}

function pending({ pendingClients, hasPendingDeletions }: PageInspection["document"]): string {
  const parts = [
    `structs after those of ${count(pendingClients)} client ids`,
    ...(hasPendingDeletions ? ["deletions"] : []),
  ];
  return parts.join(", ");
}

const count = (number: number) => number.toLocaleString("en");
const bytes = (number: number) => `${count(number)} bytes`;
const time = (moment: Date) => moment.toISOString();
const lag = (updates: number) => (updates === 0 ? "up to date" : `${count(updates)} updates behind`);
const span = (from: Date | null, to: Date | null) => (from && to ? `, ${time(from)} to ${time(to)}` : "");
