import { useNetwork } from "@mantine/hooks";
import { IconCloudOff } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import classes from "./offline-notice.module.css";

/** Says that the network is away, and that what is typed is kept. */
export function OfflineNotice() {
  const { t } = useTranslation();
  const { online } = useNetwork();
  return (
    <div role="status">
      {!online && (
        <p className={classes.notice}>
          <IconCloudOff size={18} stroke={1.75} aria-hidden />
          {t("shell.offline")}
        </p>
      )}
    </div>
  );
}
