import { randomUUID } from "node:crypto";
import { type Dialect, plain } from "../load/dialect.ts";
import type { ServerKind } from "./bench-server.ts";
import { startMeasured } from "./measured-process.ts";

/** It would pass a greeting on to everybody. */
const silent: Dialect = { ...plain, answersSync: false, greeting: [] };

/** A `ws` relay that parses nothing: what the transport alone costs. */
export const floor: ServerKind = {
  name: "floor",
  start: async () => {
    const process = await startMeasured("floor-process.ts");
    return {
      name: "floor",
      process,
      openRooms: async (count) =>
        Array.from({ length: count }, () => {
          const id = randomUUID();
          return { id, port: process.port, path: `/${id}`, headers: {}, dialect: silent };
        }),
      stop: () => process.kill(),
    };
  },
};
