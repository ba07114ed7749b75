import type { InputOf } from "@passerelles/shared/api/endpoint.ts";
import type { listPages as contract } from "@passerelles/shared/api/pages.schemas.ts";
import { listPages } from "@passerelles/shared/api/pages.ts";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { call } from "./api-client.ts";

/** What a list of pages may be narrowed and ordered by. */
export type PagesQuery = Omit<InputOf<typeof contract>["query"], "after">;

/** A list of pages, read piece by piece; the list shown stays while another one is on its way. */
export function usePages(query: PagesQuery, enabled = true) {
  const list = useInfiniteQuery({
    queryKey: ["pages", query],
    queryFn: ({ pageParam, signal }) => call(listPages, { query: { ...query, after: pageParam } }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
    enabled,
  });
  return { ...list, items: list.data?.pages.flatMap(({ items }) => items) ?? [] };
}
