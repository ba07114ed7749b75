import { Anchor } from "@mantine/core";
import { updatePage } from "@passerelles/shared/api/pages.ts";
import type { PageReference } from "@passerelles/shared/api/references.schemas.ts";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { use } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../../../lib/api-client.ts";
import { useProblemText } from "../../../ui/problem-notice.tsx";
import { EditingContext } from "../editing.ts";
import classes from "./fields.module.css";

/**
 * Says that a page was just created, and leads to it in a window of its own: the page under edit stays. A new page is for
 * members; on a page that is open to everybody it would be a name that nobody else sees, so it is offered to open it too.
 */
export function CreatedNotice({ reference }: { reference: PageReference | null }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const problemText = useProblemText();
  const isInPublic = use(EditingContext)?.page.visibility === "public";
  const opening = useMutation({
    mutationFn: (id: string) => call(updatePage, { params: { id }, body: { visibility: "public" } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ["pages"] }),
  });
  const isOpen = opening.isSuccess && opening.variables === reference?.id;
  return (
    <span role="status" className={classes.created}>
      {reference && (
        <>
          {t(isOpen ? "fieldsForm.createdOpened" : "fieldsForm.created")}{" "}
          {isInPublic && !isOpen && (
            <>
              {t("fieldsForm.createdForMembers")}{" "}
              <Anchor
                component="button"
                type="button"
                inherit
                disabled={opening.isPending}
                onClick={() => opening.mutate(reference.id)}
              >
                {t("fieldsForm.openCreated")}
              </Anchor>{" "}
              {opening.isError && <span>{problemText(opening.error)} </span>}
            </>
          )}
          <a href={`${reference.url}?edit=1`} target="_blank" rel="noreferrer">
            {t("fieldsForm.complete", { title: reference.title })}
          </a>
        </>
      )}
    </span>
  );
}
