import { createPage } from "@passerelles/shared/api/pages.ts";
import type { PageReference } from "@passerelles/shared/api/references.schemas.ts";
import { findKind } from "@passerelles/shared/kinds/index.ts";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../../../lib/api-client.ts";
import { useMay } from "../../../lib/use-self.ts";
import { useProblemText } from "../../../ui/problem-notice.tsx";
import { rememberReference } from "../use-page-title.ts";

/** Creates a page that holds nothing but its title, to refer to it at once; `kind` is absent for whoever may not. */
export function useCreateReference(kinds: readonly string[] | undefined, onCreated: (id: string) => void) {
  const client = useQueryClient();
  const mayCreate = useMay("createPage");
  const problemText = useProblemText();
  const [made, setMade] = useState<PageReference | null>(null);
  const [attempts, setAttempts] = useState(0);
  const name = kinds?.length === 1 ? kinds[0] : undefined;
  const kind = mayCreate && name !== undefined ? findKind(name) : undefined;
  const { mutate, error, isPending } = useMutation({
    mutationFn: async (title: string): Promise<PageReference> => {
      const { id, url } = await call(createPage, { body: { kind: kind?.name ?? "", title } });
      return { id, kind: kind?.name ?? "", title, url };
    },
    onSuccess: (reference) => {
      rememberReference(client, reference);
      setMade(reference);
      onCreated(reference.id);
      return Promise.all(["pages", "page-search"].map((key) => client.invalidateQueries({ queryKey: [key] })));
    },
    // The chooser begins again, instead of showing what could not be created as if it were chosen.
    onError: () => setAttempts((count) => count + 1),
  });
  return {
    kind: isPending ? undefined : kind,
    made,
    attempts,
    problem: error ? problemText(error) : undefined,
    start: (title: string) => mutate(title.slice(0, 200)),
  };
}
