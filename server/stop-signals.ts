const SIGNALS = ["SIGINT", "SIGTERM"] as const;

/** Milliseconds within which signals are one request: a terminal tells the whole group, and who started us passes it on. */
const SAME_REQUEST = 500;

/** Aborts at the first signal that asks this process to stop; one that comes later ends it at once. */
export function untilAskedToStop(): AbortSignal {
  const asked = new AbortController();
  let since: number | undefined;
  const hear = () => {
    since ??= performance.now();
    if (performance.now() - since > SAME_REQUEST) process.exit(1);
    asked.abort();
  };
  for (const signal of SIGNALS) process.on(signal, hear);
  return asked.signal;
}
