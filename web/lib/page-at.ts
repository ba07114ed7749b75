import { readPage, readPageBySlug } from "@passerelles/shared/api/pages.ts";
import { queryOptions } from "@tanstack/react-query";
import { call } from "./api-client.ts";

/** How a link says which page it leads to. */
export type PageAt = { id: string } | { slug: string };

/** A page that a link leads to, asked for once a minute at most. */
export function pageAtQuery(at: PageAt) {
  return queryOptions({
    queryKey: ["page-preview", "id" in at ? at.id : `slug ${at.slug}`],
    queryFn: ({ signal }) =>
      "id" in at
        ? call(readPage, { params: { id: at.id } }, signal)
        : call(readPageBySlug, { params: { slug: at.slug } }, signal),
    staleTime: 60_000,
    retry: false,
  });
}
