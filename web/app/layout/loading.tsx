import { Loader } from "@mantine/core";
import { useTranslation } from "react-i18next";
import classes from "./loading.module.css";

/** Shown when a screen takes more than 300 ms to come. */
export function Loading() {
  const { t } = useTranslation();
  return (
    <div className={classes.loading} role="status">
      <Loader size="sm" aria-hidden />
      <span>{t("shell.loading")}</span>
    </div>
  );
}
