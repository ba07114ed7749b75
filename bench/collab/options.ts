import { parseArgs } from "node:util";
import { type ServerName, serverNames } from "./servers/bench-server.ts";

/** What was asked for on the command line. */
export interface Options {
  isQuick: boolean;
  rounds: number;
  /** Servers to measure. */
  servers: ServerName[];
  /** Names of scenarios; empty for all. */
  scenarios: string[];
}

/** Reads the command line. Throws a sentence when it is not understood. */
export function readOptions(given: readonly string[], known: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: given.filter((argument) => argument !== "--"),
    allowPositionals: true,
    options: {
      quick: { type: "boolean", default: false },
      rounds: { type: "string", default: "3" },
      servers: { type: "string", default: serverNames.join(",") },
    },
  });
  const unknown = positionals.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new Error(`There is no scenario ${unknown}, only ${known.join(", ")}.`);
  const asked = values.servers.split(",");
  const stranger = asked.find((name) => !serverNames.some((server) => server === name));
  if (stranger !== undefined) throw new Error(`There is no server ${stranger}, only ${serverNames.join(", ")}.`);
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1 || rounds > 99) throw new Error("--rounds is a number from 1 to 99.");
  return {
    isQuick: values.quick,
    rounds,
    servers: serverNames.filter((server) => asked.includes(server)),
    scenarios: positionals,
  };
}
