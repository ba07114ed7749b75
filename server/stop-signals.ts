const SIGNALS = ["SIGINT", "SIGTERM"] as const;

/** Resolves at the first signal that asks this process to stop; the second one ends it at once. */
export function untilAskedToStop(): Promise<void> {
  return new Promise((resolve) => {
    let asked = false;
    const hear = () => {
      if (asked) process.exit(1);
      asked = true;
      resolve();
    };
    for (const signal of SIGNALS) process.on(signal, hear);
  });
}
