import type { ListedFigure } from "@passerelles/shared/api/indicators.schemas.ts";
import { listIndicators } from "@passerelles/shared/api/indicators.ts";
import { useQuery } from "@tanstack/react-query";
import { call } from "../../lib/api-client.ts";

/** A page of one's own with figures that somebody should check. */
export interface PageToVerify {
  id: string;
  kind: string;
  title: string;
  /** Leads to the first of them. */
  url: string;
  count: number;
}

/** Pieces of the list that are read: 1,000 figures, after which nobody counts any more. */
const mostPieces = 10;

/** The figures of one's own pages that need verifying, page by page; the server says which. */
export function useFiguresToVerify(enabled: boolean) {
  return useQuery({
    queryKey: ["indicators", { owner: "me", toVerify: true }],
    queryFn: ({ signal }) => readAll(signal),
    select: (figures): PageToVerify[] => {
      const pages = new Map<string, PageToVerify>();
      for (const { page } of figures) {
        const present = pages.get(page.id);
        if (present) present.count += 1;
        else pages.set(page.id, { ...page, count: 1 });
      }
      return [...pages.values()].sort((one, other) => other.count - one.count);
    },
    enabled,
  });
}

async function readAll(signal: AbortSignal): Promise<ListedFigure[]> {
  const found: ListedFigure[] = [];
  let after: string | undefined;
  for (let piece = 0; piece < mostPieces; piece += 1) {
    const query = { owner: "me", toVerify: "true", limit: 100, after } as const;
    const { items, next } = await call(listIndicators, { query }, signal);
    found.push(...items);
    if (next === null) break;
    after = next;
  }
  return found;
}
