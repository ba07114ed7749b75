import type { PageSummary } from "@passerelles/shared/api/pages.schemas.ts";
import { duplicatePage, restorePage, trashPage } from "@passerelles/shared/api/pages.ts";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { call } from "../../lib/api-client.ts";
import { useRefreshPages } from "./use-page.ts";

/** Duplicating a page (the copy opens), moving it to the trash and taking it out. */
export function usePageActions(page: Pick<PageSummary, "id">, onError: (error: unknown) => void) {
  const navigate = useNavigate();
  const refresh = useRefreshPages();
  const params = { id: page.id };
  const duplicate = useMutation({
    mutationFn: () => call(duplicatePage, { params, body: {} }),
    onSuccess: async (copy) => {
      await refresh();
      await navigate({ to: "/pages/$slug", params: { slug: copy.slug } });
    },
    onError,
  });
  const trash = useMutation({ mutationFn: () => call(trashPage, { params }), onSuccess: refresh, onError });
  const restore = useMutation({ mutationFn: () => call(restorePage, { params }), onSuccess: refresh, onError });
  return {
    duplicate: duplicate.mutate,
    trash: trash.mutate,
    restore: restore.mutate,
    busy: duplicate.isPending || trash.isPending || restore.isPending,
  };
}
