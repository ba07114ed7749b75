/** PostgreSQL's classes 08, 28 and 3D (no connection, no entry, no such database), 53 (resources) and 57 (stopped, or too late). */
const OUT_OF_ORDER = /^(08|28|3D|53|57)/;
const UNREACHABLE = new Set(["ECONNREFUSED", "ECONNRESET", "ENOTFOUND", "ENOENT", "ETIMEDOUT", "EPIPE"]);

/** Whether an error says that the database cannot answer now, rather than that the question is wrong. */
export function isDatabaseUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as Error & { code?: unknown };
  if (typeof code === "string" && (OUT_OF_ORDER.test(code) || UNREACHABLE.has(code)) && "severity" in error)
    return true;
  if (typeof code === "string" && UNREACHABLE.has(code) && "syscall" in error) return true;
  if (/timeout exceeded when trying to connect|Connection terminated/.test(error.message)) return true;
  return isDatabaseUnavailable(error.cause);
}
