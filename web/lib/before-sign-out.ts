/** Something that a person leaves on this device and that signing out must look after. */
export interface SignOutGuard {
  /** How many changes the server has not committed yet. */
  countUnsent(): Promise<number>;
  /** Removes what this browser keeps of the person who leaves. */
  clear(): Promise<void>;
}

const guards = new Set<SignOutGuard>();

/** Registers a guard until the returned function is called. */
export function beforeSignOut(guard: SignOutGuard): () => void {
  guards.add(guard);
  return () => guards.delete(guard);
}

/** Changes that signing out now would lose, over all guards. */
export async function countUnsentChanges(): Promise<number> {
  const counts = await Promise.all([...guards].map((guard) => guard.countUnsent()));
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Empties every local copy, the parts of it that no guard of this tab knows included. */
export async function clearLocalCopies(): Promise<void> {
  await Promise.all([...guards].map((guard) => guard.clear()));
  sessionStorage.clear();
}
