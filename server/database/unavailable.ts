/** PostgreSQL's class 53 (resources) and 57 (an operator stopped it, or the statement took too long). */
const OUT_OF_ORDER = /^(53|57|08)/;
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
