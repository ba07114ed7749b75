/** How long a network that is there in name only may take to begin its answer, milliseconds. */
const patience = 5000;
/** What a server in front of ours says while ours is away, and ours while its database is. */
const away: ReadonlySet<number> = new Set([502, 503, 504]);

/** The server's answer; when it is away, fails, or has not begun after five seconds, the kept one, if there is one. */
export async function freshOrKept(
  fresh: Promise<Response>,
  findKept: () => Promise<Response | undefined>,
): Promise<Response> {
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, patience));
  const first = await Promise.race([fresh.catch(() => undefined), late]);
  if (first !== undefined && !away.has(first.status)) return first;
  // A storage that fails must not stand between a page and the network.
  const kept = await findKept().catch(() => undefined);
  return kept ?? fresh;
}
