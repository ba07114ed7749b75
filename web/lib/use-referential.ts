import type { InputOf } from "@passerelles/shared/api/endpoint.ts";
import type { listReferential as contract, IndicatorDefinition } from "@passerelles/shared/api/referential.schemas.ts";
import { listReferential } from "@passerelles/shared/api/referential.ts";
import type { IndicatorEntry } from "@passerelles/shared/indicators/indicator-entry.ts";
import { findIndicator, type IndicatorFinder, listIndicators } from "@passerelles/shared/indicators/referential.ts";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { call } from "./api-client.ts";

/** Minutes after which the indicators that a network adds are asked for again. */
const freshFor = 5;

/** The indicators that the network added, withdrawn ones included. */
export function useNetworkIndicators() {
  return useQuery({
    queryKey: ["referential", "network"],
    queryFn: ({ signal }) => readAll({ origin: "network", withdrawn: "true" }, signal),
    staleTime: freshFor * 60_000,
  });
}

async function readAll(query: InputOf<typeof contract>["query"], signal: AbortSignal): Promise<IndicatorDefinition[]> {
  const found: IndicatorDefinition[] = [];
  let after: string | undefined;
  do {
    const { items, next } = await call(listReferential, { query: { ...query, limit: 100, after } }, signal);
    found.push(...items);
    after = next ?? undefined;
  } while (after !== undefined);
  return found;
}

/** What figures may measure: how a code is read, and what is offered. Only what is shipped until the rest is known. */
export function useReferential(): { find: IndicatorFinder; offered: readonly IndicatorEntry[] } {
  const { data } = useNetworkIndicators();
  return useMemo(() => {
    const added = new Map((data ?? []).map((entry) => [entry.code, entry]));
    return {
      find: (code) => findIndicator(code) ?? added.get(code),
      offered: [...listIndicators(), ...(data ?? []).filter(({ withdrawnAt }) => withdrawnAt === null)],
    };
  }, [data]);
}

/** Reads the referential again after a change, and what is labelled by it. */
export function useRefreshReferential(): () => Promise<void> {
  const queryClient = useQueryClient();
  return async () => {
    await Promise.all(
      ["referential", "page", "indicators"].map((key) => queryClient.invalidateQueries({ queryKey: [key] })),
    );
  };
}
