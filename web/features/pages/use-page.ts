import type { IndicatorRow } from "@passerelles/shared/api/indicators.schemas.ts";
import type { PageDetail } from "@passerelles/shared/api/pages.schemas.ts";
import { readPageBySlug } from "@passerelles/shared/api/pages.ts";
import { queryOptions, useQueryClient } from "@tanstack/react-query";
import { call } from "../../lib/api-client.ts";

/** A page by its address, present or former; under a former one it is known under the present one as well. */
export function pageQuery(slug: string) {
  return queryOptions({
    queryKey: ["page", slug],
    queryFn: async ({ signal, client }) => {
      const page = await call(readPageBySlug, { params: { slug } }, signal);
      if (page.slug !== slug) client.setQueryData(["page", page.slug], page);
      return page;
    },
  });
}

/** Reads a page, and everything that lists it, again after a change. */
export function useRefreshPages(): () => Promise<void> {
  const queryClient = useQueryClient();
  return async () => {
    await Promise.all([
      queryClient.invalidateQueries({ queryKey: ["page"] }),
      queryClient.invalidateQueries({ queryKey: ["pages"] }),
      queryClient.invalidateQueries({ queryKey: ["indicators"] }),
      queryClient.invalidateQueries({ queryKey: ["templates"] }),
    ]);
  };
}

/** What a screen needs of a page to draw its body, whether it comes from the page or from one of its versions. */
export type ReadableBody = Pick<PageDetail, "body" | "links" | "territories" | "files"> & {
  /** Its figures are to be verified again as its kind says. */
  kind?: PageDetail["kind"];
  /** What the reader may do with it; absent of a past state, which nobody writes. */
  may?: PageDetail["may"];
  /** Who it is open to; absent of a past state, which only members read. */
  visibility?: PageDetail["visibility"];
  /** A template's unfilled places are what it says. */
  isTemplate?: boolean;
  /** Absent where people are not told of. */
  people?: PageDetail["people"];
  indicators: readonly Pick<IndicatorRow, "blockId" | "value" | "label" | "territory">[];
};
