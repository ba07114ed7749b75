import { search } from "@passerelles/shared/api/search.ts";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { call } from "../../lib/api-client.ts";

/** The pages that match; nothing is asked for an empty query. `limit` is a number of results. */
export function useSearch(q: string, kind: string | undefined, limit: number) {
  return useQuery({
    queryKey: ["search", q, kind, limit],
    queryFn: ({ signal }) => call(search, { query: { q, kind, limit } }, signal),
    enabled: q !== "",
    placeholderData: keepPreviousData,
  });
}
