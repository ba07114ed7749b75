import { readTerritory } from "@passerelles/shared/api/territories.ts";
import { useQuery } from "@tanstack/react-query";
import { call } from "./api-client.ts";

/** The name of a territory; its code until the name is known, "" for no code. */
export function useNameOfTerritory(code: string): string {
  const { data } = useQuery({
    queryKey: ["territory", code],
    queryFn: ({ signal }) => call(readTerritory, { params: { code } }, signal),
    enabled: code !== "",
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  return data?.name ?? code;
}
