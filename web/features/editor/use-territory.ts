import { findTerritories, readTerritory } from "@passerelles/shared/api/territories.ts";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { call } from "../../lib/api-client.ts";
import { useEditing } from "./editing.ts";

const longTime = 3_600_000;

/** The name of a territory; its code until the name is known, "" for no code. */
export function useTerritoryName(code: string): string {
  const { page } = useEditing();
  const known = page.territories.find((territory) => territory.code === code)?.name;
  const { data } = useQuery({
    queryKey: ["territory", code],
    queryFn: ({ signal }) => call(readTerritory, { params: { code } }, signal),
    enabled: code !== "" && known === undefined,
    staleTime: longTime,
    retry: false,
  });
  return known ?? data?.name ?? code;
}

/** Territories that answer to what is typed, best first. */
export function useTerritorySearch(typed: string) {
  const q = typed.trim().slice(0, 100);
  return useQuery({
    queryKey: ["territories", q],
    queryFn: ({ signal }) => call(findTerritories, { query: { q, limit: 8 } }, signal),
    enabled: q !== "",
    staleTime: longTime,
    placeholderData: keepPreviousData,
  });
}
