import type { Problem } from "@passerelles/shared/api/values.schemas.ts";

/** A request that did not succeed. `problem` is the server's answer, or `null` when no answer could be read. */
export class ApiProblem extends Error {
  readonly problem: Problem | null;

  constructor(problem: Problem | null) {
    super(problem?.detail ?? "no answer");
    this.problem = problem;
  }

  /** HTTP status, or 0 when the server could not be reached. */
  get status(): number {
    return this.problem?.status ?? 0;
  }
}

/** The message for a faulty input of a form, by the path that the server named, or undefined. */
export function faultOf(error: unknown, path: string): string | undefined {
  if (!(error instanceof ApiProblem)) return undefined;
  return error.problem?.errors?.find(
    (fault) => fault.path === path || fault.path.endsWith(`.${path}`) || fault.path.endsWith(`/${path}`),
  )?.message;
}
