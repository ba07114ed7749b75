import type { StoredFile } from "@passerelles/shared/api/files.schemas.ts";
import { readFile } from "@passerelles/shared/api/files.ts";
import { type QueryClient, useQuery } from "@tanstack/react-query";
import { call } from "../../../lib/api-client.ts";
import { useEditing } from "../editing.ts";

const keyOf = (id: string) => ["file", id];

/**
 * A file that a block shows; null when it cannot be read, undefined until known. What somebody else has just put in the
 * page may be read a moment later only, once the server has read the page.
 */
export function useStoredFile(id: string): StoredFile | null | undefined {
  const { page } = useEditing();
  const known = page.files.find((file) => file.id === id);
  const { data, isError } = useQuery({
    queryKey: keyOf(id),
    queryFn: ({ signal }) => call(readFile, { params: { id } }, signal),
    enabled: id !== "" && known === undefined,
    staleTime: Number.POSITIVE_INFINITY,
    retry: 6,
    retryDelay: 1000,
    // A busy server may take longer: it is asked again for some minutes.
    refetchInterval: ({ state }) => state.status === "error" && state.errorUpdateCount < 10 && 15_000,
  });
  return known ?? data ?? (isError ? null : undefined);
}

/** Remembers a file that was just sent, so that it shows at once. */
export function rememberFile(client: QueryClient, file: StoredFile): void {
  client.setQueryData(keyOf(file.id), file);
}
