import type { PageReference } from "@passerelles/shared/api/references.schemas.ts";
import { useTranslation } from "react-i18next";
import classes from "./fields.module.css";

/** Says that a page was just created, and leads to it in a window of its own: the page under edit stays. */
export function CreatedNotice({ reference }: { reference: PageReference | null }) {
  const { t } = useTranslation();
  return (
    <span role="status" className={classes.created}>
      {reference && (
        <>
          {t("fieldsForm.created")}{" "}
          <a href={`${reference.url}?edit=1`} target="_blank" rel="noreferrer">
            {t("fieldsForm.complete", { title: reference.title })}
          </a>
        </>
      )}
    </span>
  );
}
