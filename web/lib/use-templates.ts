import type { InputOf } from "@passerelles/shared/api/endpoint.ts";
import type { listTemplates as contract } from "@passerelles/shared/api/templates.schemas.ts";
import { listTemplates } from "@passerelles/shared/api/templates.ts";
import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { call } from "./api-client.ts";
import { useLanguage } from "./use-language.ts";

type TemplatesQuery = Omit<InputOf<typeof contract>["query"], "after">;

/** Templates, shipped and stored, read piece by piece, in the interface's language. */
export function useTemplates(query: TemplatesQuery, enabled = true) {
  const language = useLanguage();
  const list = useInfiniteQuery({
    queryKey: ["templates", language, query],
    queryFn: ({ pageParam, signal }) => call(listTemplates, { query: { ...query, after: pageParam } }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    enabled,
  });
  return { ...list, items: list.data?.pages.flatMap(({ items }) => items) };
}

/** Reads templates again after a change, wherever they are listed or shown. */
export function useRefreshTemplates(): () => Promise<void> {
  const queryClient = useQueryClient();
  return async () => {
    await Promise.all([
      queryClient.invalidateQueries({ queryKey: ["templates"] }),
      queryClient.invalidateQueries({ queryKey: ["page"] }),
    ]);
  };
}
