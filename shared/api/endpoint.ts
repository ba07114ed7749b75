import type { z } from "zod";

/** The zod schemas of one request and its answer. */
export interface Contract {
  params?: z.ZodType;
  query?: z.ZodType;
  body?: z.ZodType;
  output: z.ZodType;
}

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** Where a request goes. Its schemas are elsewhere, so that the reading path of the interface loads no validator. */
export interface Endpoint<C extends Contract> {
  method: Method;
  /** With `:name` for each parameter. */
  path: string;
  /** Carries the type only. */
  readonly contract?: C;
}

/** Declares an endpoint of the contract `C`. */
export function endpoint<C extends Contract>(method: Method, path: string): Endpoint<C> {
  return { method, path };
}

type Part<C extends Contract, K extends "params" | "query" | "body"> = C[K] extends z.ZodType
  ? Record<K, z.input<C[K]>>
  : unknown;

/** What a caller gives: only the parts that the contract has. */
export type InputOf<C extends Contract> = Part<C, "params"> & Part<C, "query"> & Part<C, "body">;

/** What a caller gets. */
export type OutputOf<C extends Contract> = z.output<C["output"]>;
