import { listIndicators } from "@passerelles/shared/api/indicators.ts";
import type { MeasureValue } from "@passerelles/shared/indicators/measure-value.ts";
import { needsVerification } from "@passerelles/shared/indicators/needs-verification.ts";
import { useQuery } from "@tanstack/react-query";
import { call } from "../../lib/api-client.ts";
import { today } from "../../lib/today.ts";

/** A page of one's own with figures that somebody should check. */
export interface PageToVerify {
  id: string;
  kind: string;
  title: string;
  /** Leads to the first of them. */
  url: string;
  count: number;
}

/** Most figures that are looked at: one answer of the server. */
const most = 100;

/** The figures of one's own pages that need verifying, page by page. */
export function useFiguresToVerify(enabled: boolean) {
  return useQuery({
    queryKey: ["indicators", { owner: "me" }],
    queryFn: ({ signal }) => call(listIndicators, { query: { owner: "me", limit: most } }, signal),
    select: ({ items }): PageToVerify[] => {
      const now = today();
      const pages = new Map<string, PageToVerify>();
      for (const { measure, value, page } of items) {
        if (!needsVerification({ attributes: measure, value: value as MeasureValue | null }, now)) continue;
        const present = pages.get(page.id);
        if (present) present.count += 1;
        else pages.set(page.id, { ...page, count: 1 });
      }
      return [...pages.values()].sort((one, other) => other.count - one.count);
    },
    enabled,
  });
}
