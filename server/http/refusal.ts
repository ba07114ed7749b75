import type { errors } from "@passerelles/shared/strings/fr/errors.ts";

/** A stable code of a problem answer; its sentence is in the catalogue of errors. */
export type ProblemCode = keyof typeof errors;

/**
 * A request that cannot be granted, for a reason that its author may know. Becomes a problem answer (RFC 9457) in the
 * asker's language. `values` fill the sentence.
 */
export class Refusal extends Error {
  readonly status: number;
  readonly code: ProblemCode;
  readonly values: Record<string, string | number>;
  readonly errors: { path: string; message: string }[];

  constructor(
    status: number,
    code: ProblemCode,
    values: Record<string, string | number> = {},
    errors: { path: string; message: string }[] = [],
  ) {
    super(code);
    this.status = status;
    this.code = code;
    this.values = values;
    this.errors = errors;
  }
}
