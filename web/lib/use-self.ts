import type { InstanceAction } from "@passerelles/shared/access.ts";
import type { OutputOf } from "@passerelles/shared/api/endpoint.ts";
import type { readSession as contract } from "@passerelles/shared/api/session.schemas.ts";
import { readSession } from "@passerelles/shared/api/session.ts";
import type { Language } from "@passerelles/shared/strings/label.ts";
import { queryOptions, useQuery } from "@tanstack/react-query";
import { call } from "./api-client.ts";
import { changeLanguage, i18n } from "./i18n.ts";
import { announceSessionExpired } from "./session-expired.ts";

/** How long the answer is trusted, and how often it is asked again, in milliseconds. */
const minute = 60_000;

/**
 * Who is signed in, and whether this is the demonstration. Anonymous reading is allowed, so a session that ends is
 * noticed here: whoever was signed in stays on screen, and is asked to sign in again over the page.
 */
export const sessionQuery = queryOptions({
  queryKey: ["session"],
  queryFn: async ({ signal, client }): Promise<OutputOf<typeof contract>> => {
    const answer = await call(readSession, {}, signal);
    const before = client.getQueryData<OutputOf<typeof contract>>(["session"]);
    await followLanguage(answer.self?.language, before?.self?.language);
    if (answer.self !== null || !before?.self) return answer;
    announceSessionExpired();
    return before;
  },
  staleTime: minute,
  refetchInterval: minute,
});

/**
 * Shows the language of the person's profile once it is another one than the answer before said: somebody may have chosen
 * it in another browser. One that was chosen here, and is on its way to the profile, stays.
 */
async function followLanguage(language: Language | undefined, before: Language | undefined): Promise<void> {
  if (language === undefined || language === before || language === i18n.language) return;
  // Without the texts the answer is worth having all the same.
  await changeLanguage(language).catch(() => undefined);
}

/** The signed-in person: `undefined` until known, `null` for an anonymous visitor. */
export function useSelf() {
  const { data } = useQuery(sessionQuery);
  return data === undefined ? undefined : data.self;
}

/** Whether the signed-in person may do this on the instance. */
export function useMay(action: InstanceAction): boolean {
  return useSelf()?.may.includes(action) ?? false;
}
