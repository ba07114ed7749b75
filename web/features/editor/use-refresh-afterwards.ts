import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";

/** When the reading page is asked for again after writing, milliseconds: the server derives it about a second later, or much later when it is busy. */
const moments = [600, 2000, 5000, 12_000, 30_000];

/** Once the editor is closed, brings what is read up to date with what was written. */
export function useRefreshAfterwards(): void {
  const client = useQueryClient();
  useEffect(
    () => () => {
      for (const moment of moments) setTimeout(() => client.invalidateQueries({ queryKey: ["page"] }), moment);
    },
    [client],
  );
}
