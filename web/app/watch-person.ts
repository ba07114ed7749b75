import type { QueryClient } from "@tanstack/react-query";
import { forgetKeptAnswers } from "../lib/kept-offline.ts";
import { onOtherWindows } from "../lib/other-windows.ts";
import { setLeftBehind } from "../lib/person-changed.ts";
import { announceSessionRestored } from "../lib/session-restored.ts";
import { sessionQuery } from "../lib/use-self.ts";
import { router } from "./router.tsx";

/**
 * Follows who is signed in, wherever it changes: in this window, in another one, or on the server. What one person was
 * answered is never shown to the next; what they had not sent stays in their own copies, and the next one is told so.
 */
export function watchPerson(client: QueryClient): void {
  const present = () => client.getQueryData(sessionQuery.queryKey)?.self ?? null;
  let known = present();
  client.getQueryCache().subscribe(({ query }) => {
    if (query.queryKey[0] !== "session") return;
    const [before, next] = [known, present()];
    known = next;
    if (before === null || next === null || before.id === next.id) return;
    void client.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== "session" });
    void forgetKeptAnswers();
    void tellOfUnsent(before);
  });
  onOtherWindows(({ accountId }) => {
    if (accountId === null) return leave(client);
    if (accountId === present()?.id) announceSessionRestored();
    void client.invalidateQueries({ queryKey: sessionQuery.queryKey });
  });
}

async function tellOfUnsent({ id, name }: { id: string; name: string }): Promise<void> {
  const { unsentWork } = await import("../features/editor/local-copies.ts");
  const unsent = (await unsentWork(id)).reduce((sum, { pending }) => sum + pending, 0);
  if (unsent > 0) setLeftBehind({ name, unsent });
}

/** Somebody has signed out in another window: nothing of theirs stays in this one. */
async function leave(client: QueryClient): Promise<void> {
  if (!client.getQueryData(sessionQuery.queryKey)?.self) return;
  await router.navigate({ to: "/connexion" });
  client.clear();
  client.setQueryData(sessionQuery.queryKey, { self: null, demonstration: false });
  await client.invalidateQueries({ queryKey: sessionQuery.queryKey });
}
