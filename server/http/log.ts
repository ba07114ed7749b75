import { type DestinationStream, destination, pino } from "pino";
import type { Configuration } from "../env.ts";

/** The fields of an error that are logged. */
interface LoggedError {
  type: string;
  message: string;
  code?: string;
  stack: string;
  cause?: LoggedError;
}

/** The log: lines of JSON, by default on the standard output, without what people write, their addresses or their secrets. */
export function createLog(config: Pick<Configuration, "logLevel">, output: DestinationStream = destination(1)) {
  return pino({ level: config.logLevel, base: null, serializers: { err: describeError } }, output);
}

/**
 * An error without the values that it speaks of: a failed query's message holds its parameters, the database's own messages
 * hold the values that it refused, and those of `JSON.parse` a piece of the text.
 */
export function describeError(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: "", stack: "" };
  const { code, severity } = error as Error & { code?: unknown; severity?: unknown };
  const isOfQuery = error.name === "DrizzleQueryError" || error.message.startsWith("Failed query:") || severity;
  const holdsValues = isOfQuery || error instanceof SyntaxError;
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return {
    type: error.constructor.name,
    message: holdsValues ? "" : error.message,
    ...(typeof code === "string" && { code }),
    stack: frames.join("\n"),
    ...(error.cause !== undefined && { cause: describeError(error.cause) }),
  };
}
