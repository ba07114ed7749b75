import { bigint, customType, timestamp } from "drizzle-orm/pg-core";

/** Bytes, as a copy of their own. */
export const bytea = customType<{ data: Uint8Array; driverData: Buffer }>({
  dataType: () => "bytea",
  toDriver: (value) => Buffer.from(value.buffer, value.byteOffset, value.byteLength),
  // A fresh copy: lib0 must never be handed a view on the driver's pooled memory.
  fromDriver: (value) => new Uint8Array(value),
});

/** What full-text search looks in. */
export const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });

/** A moment, with its time zone. */
export const moment = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });
/** A number of an update in a log. */
export const seqNumber = (name: string) => bigint(name, { mode: "number" });
