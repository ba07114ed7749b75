import { Button } from "@mantine/core";
import type { PageDetail } from "@passerelles/shared/api/pages.schemas.ts";
import { IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useProblemText } from "../../ui/problem-notice.tsx";
import classes from "./trashed-notice.module.css";
import { usePageActions } from "./use-page-actions.ts";

/** Above a page that is in the trash: nothing is lost, and whoever may can take it out. */
export function TrashedNotice({ page }: { page: PageDetail }) {
  const { t } = useTranslation();
  const [said, setSaid] = useState("");
  const problemText = useProblemText();
  const { restore, busy } = usePageActions(page, (error) => setSaid(problemText(error)));
  return (
    <div className={classes.notice} role="status">
      <IconTrash size={20} stroke={1.75} aria-hidden />
      <p>{said || t(page.isTemplate ? "templates.notice.retired" : "pages.trash.thisPage")}</p>
      {page.may.includes("restore") && (
        <Button variant="default" size="sm" loading={busy} onClick={() => restore()}>
          {t("pages.trash.restore")}
        </Button>
      )}
    </div>
  );
}
