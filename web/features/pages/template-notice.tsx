import { IconTemplate } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import classes from "./template-notice.module.css";

/** Above a template: what it is, and that pages already begun with it do not change. */
export function TemplateNotice() {
  const { t } = useTranslation();
  return (
    <section className={classes.notice} aria-label={t("templates.notice.label")}>
      <IconTemplate size={20} stroke={1.75} aria-hidden />
      <p>{t("templates.notice.future")}</p>
    </section>
  );
}
