import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import type { Grant } from "./collab-state.ts";

/** Reads the page again when the server tells that one may do something else in it: what is drawn around the text says so, too. */
export function useRefreshWithRights(grant: Grant | null): void {
  const client = useQueryClient();
  const known = useRef<Grant | null>(null);
  useEffect(() => {
    if (grant === null) return;
    if (known.current !== null && known.current !== grant) void client.invalidateQueries({ queryKey: ["page"] });
    known.current = grant;
  }, [grant, client]);
}
