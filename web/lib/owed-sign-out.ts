/** Set when somebody has signed out here without the server: `everywhere` or `here`. */
const key = "passerelles.sign-out-owed";

/** Notes that the server is still to be told of a sign-out. Until it is, no request goes in that person's name. */
export function oweSignOut(everywhere: boolean): void {
  globalThis.localStorage?.setItem(key, everywhere ? "everywhere" : "here");
}

/** The sign-out that the server is still to be told of, or null. */
export function owedSignOut(): { everywhere: boolean } | null {
  const owed = globalThis.localStorage?.getItem(key) ?? null;
  return owed === null ? null : { everywhere: owed === "everywhere" };
}

/** The server knows. */
export function forgetOwedSignOut(): void {
  globalThis.localStorage?.removeItem(key);
}
