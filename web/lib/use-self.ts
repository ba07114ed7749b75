import type { InstanceAction } from "@passerelles/shared/access.ts";
import { readSession } from "@passerelles/shared/api/session.ts";
import { queryOptions, useQuery } from "@tanstack/react-query";
import { call } from "./api-client.ts";

/** Who is signed in, and whether this is the demonstration. */
export const sessionQuery = queryOptions({
  queryKey: ["session"],
  queryFn: ({ signal }) => call(readSession, {}, signal),
  staleTime: 60_000,
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
