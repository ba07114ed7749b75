import { listPages, readPage } from "@passerelles/shared/api/pages.ts";
import type { PageReference } from "@passerelles/shared/api/references.schemas.ts";
import { keepPreviousData, type QueryClient, useQuery } from "@tanstack/react-query";
import { call } from "../../lib/api-client.ts";
import { ApiProblem } from "../../lib/api-problem.ts";
import { useEditing } from "./editing.ts";

const referenceKey = (id: string) => ["page-reference", id];

/** A page that is referred to: its present title and kind; null when it cannot be read, undefined until known. */
export function usePageReference(id: string): PageReference | null | undefined {
  const { page } = useEditing();
  const known = page.links.find((link) => link.id === id);
  const { data } = useQuery({
    queryKey: referenceKey(id),
    queryFn: async ({ signal }): Promise<PageReference | null> => {
      try {
        const { kind, title, url } = await call(readPage, { params: { id } }, signal);
        return { id, kind, title, url };
      } catch (error) {
        if (error instanceof ApiProblem && error.status >= 400 && error.status < 500) return null;
        throw error;
      }
    },
    enabled: id !== "",
    staleTime: 60_000,
    placeholderData: known,
  });
  return data;
}

/** Remembers a page that was just chosen, so that its title shows at once. */
export function rememberReference(client: QueryClient, { id, kind, title, url }: PageReference): void {
  client.setQueryData(referenceKey(id), { id, kind, title, url } satisfies PageReference);
}

/** Pages that answer to what is typed, of one of these kinds when some are given. */
export function findPages(q: string, kind: string | undefined, signal?: AbortSignal) {
  const query = { q: q.trim().slice(0, 200), limit: 8, ...(kind && { kind }) };
  return call(listPages, { query }, signal);
}

/** As `findPages`, kept up to date with what is typed. */
export function usePageSearch(typed: string, kind: string | undefined) {
  return useQuery({
    queryKey: ["page-search", kind ?? "", typed.trim()],
    queryFn: ({ signal }) => findPages(typed, kind, signal),
    placeholderData: keepPreviousData,
  });
}
