import { bigint, customType, timestamp } from "drizzle-orm/pg-core";

/** Bytes, as a copy of their own. */
export const bytea = customType<{ data: Uint8Array; driverData: Buffer }>({
  dataType: () => "bytea",
  toDriver: (value) => Buffer.from(value.buffer, value.byteOffset, value.byteLength),
  // A fresh copy: lib0 must never be handed a view on the driver's pooled memory.
  fromDriver: (value) => new Uint8Array(value),
});

/** A text as full-text search reads it. */
export const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });

/** A moment in time, with its time zone. */
export const moment = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });
/** A number in a log; JavaScript counts exactly far beyond what any log holds. */
export const seqNumber = (name: string) => bigint(name, { mode: "number" });
