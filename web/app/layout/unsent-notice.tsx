import { IconCloudUpload } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import classes from "./offline-notice.module.css";
import { useUnsentPages } from "./use-unsent-pages.ts";

/** Says which pages hold work of this person that waits on this device, and leads there: opening them sends it. */
export function UnsentNotice() {
  const { t } = useTranslation();
  const pages = useUnsentPages();
  return (
    <div role="status">
      {pages.map(({ id, slug, title, pending }) => (
        <p key={id} className={classes.notice}>
          <IconCloudUpload size={18} stroke={1.75} aria-hidden />
          <span>
            {t("shell.unsent", { count: pending })}{" "}
            <Link to="/pages/$slug" params={{ slug }} search={{ edit: true }}>
              {title}
            </Link>
          </span>
        </p>
      ))}
    </div>
  );
}
