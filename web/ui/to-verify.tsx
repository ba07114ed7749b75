import { IconClockExclamation } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import classes from "./to-verify.module.css";

/** Says that somebody should check figures again. */
export function ToVerify({ className = "" }: { className?: string | undefined }) {
  const { t } = useTranslation();
  return (
    <span className={`${classes.todo} ${className}`}>
      <IconClockExclamation size={15} stroke={1.75} aria-hidden />
      {t("pages.figure.toVerify")}
    </span>
  );
}
