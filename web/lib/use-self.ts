import type { InstanceAction } from "@passerelles/shared/access.ts";
import type { OutputOf } from "@passerelles/shared/api/endpoint.ts";
import type { readSession as contract } from "@passerelles/shared/api/session.schemas.ts";
import { readSession } from "@passerelles/shared/api/session.ts";
import { queryOptions, useQuery } from "@tanstack/react-query";
import { call } from "./api-client.ts";
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
    if (answer.self !== null || !before?.self) return answer;
    announceSessionExpired();
    return before;
  },
  staleTime: minute,
  refetchInterval: minute,
});

/** The signed-in person: `undefined` until known, `null` for an anonymous visitor. */
export function useSelf() {
  const { data } = useQuery(sessionQuery);
  return data === undefined ? undefined : data.self;
}

/** Whether the signed-in person may do this on the instance. */
export function useMay(action: InstanceAction): boolean {
  return useSelf()?.may.includes(action) ?? false;
}
