import { Skeleton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import classes from "./page-screen.module.css";

/** The shape of a page while it is read. */
export function PageSkeleton() {
  const { t } = useTranslation();
  return (
    <div className={classes.frame} role="status" aria-label={t("shell.loading")}>
      <div className={classes.main}>
        <div className={classes.article} style={{ paddingTop: 64 }}>
          <Skeleton height={20} width={160} mb={18} />
          <Skeleton height={42} mb={12} />
          <Skeleton height={42} width="70%" mb={24} />
          <Skeleton height={60} mb={40} />
          <Skeleton height={220} />
        </div>
      </div>
    </div>
  );
}
