import type { Dialect } from "../load/dialect.ts";
import type { MeasuredProcess } from "./measured-process.ts";

/** The servers that are compared. */
export const serverNames = ["floor", "y-websocket", "hocuspocus", "hocuspocus-pg", "ours"] as const;
export type ServerName = (typeof serverNames)[number];

/** Where a room is, and how it is spoken to. */
export interface RoomAddress {
  /** The page's id, or the document's name. */
  id: string;
  port: number;
  path: string;
  headers: Record<string, string>;
  dialect: Dialect;
}

/** A server in a process of its own. */
export interface RunningServer {
  name: ServerName;
  process: MeasuredProcess;
  /** So many rooms that nobody has been in. */
  openRooms(count: number): Promise<RoomAddress[]>;
  /** The text of a room as it is stored, to be read when the server may be dead; absent where nothing is stored. */
  readStored?: (room: RoomAddress) => Promise<string>;
  /** The headers of somebody else than who a room's address speaks for, where the server tells people apart. */
  another?: Record<string, string>;
  stop(): Promise<void>;
}

/** A kind of server, and how to start one. What it has stored outlives it. */
export interface ServerKind {
  name: ServerName;
  start(): Promise<RunningServer>;
}
