import { readPage } from "@passerelles/shared/api/pages.ts";
import { useQuery } from "@tanstack/react-query";
import { useLocation } from "@tanstack/react-router";
import { useEffect } from "react";
import { call } from "../../lib/api-client.ts";
import { onPageClosed } from "../../lib/page-closed.ts";
import { useSelf } from "../../lib/use-self.ts";

/** Pages that are told of at a time. */
const maximum = 3;

/**
 * The pages in which this person has left work that waits on this device, but for the one that is being
 * written: there was no network, and the page was closed. A page that cannot be read just now is not told of.
 */
export function useUnsentPages() {
  const accountId = useSelf()?.id;
  const written = useLocation({ select: ({ pathname, search }) => ("edit" in search ? pathname : null) });
  const { data = [], refetch } = useQuery({
    queryKey: ["unsent-pages", accountId],
    enabled: accountId !== undefined,
    queryFn: async ({ signal }) => {
      if (accountId === undefined) return [];
      const { unsentWork } = await import("../../features/editor/local-copies.ts");
      const work = (await unsentWork(accountId)).slice(0, maximum);
      const read = ({ pageId }: { pageId: string }) => call(readPage, { params: { id: pageId } }, signal);
      const pages = await Promise.allSettled(work.map(read));
      return pages.flatMap((page, at) =>
        page.status === "fulfilled" ? [{ ...page.value, pending: work[at]?.pending ?? 0 }] : [],
      );
    },
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnReconnect: "always",
  });
  useEffect(() => onPageClosed(() => void refetch()), [refetch]);
  return data.filter(({ slug }) => written !== `/pages/${slug}`);
}
