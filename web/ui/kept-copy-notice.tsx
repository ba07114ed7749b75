import { Alert } from "@mantine/core";
import { IconCloudOff } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../lib/use-format.ts";

/** Says that what is read comes from this device, and of when it is. `at` is ISO. */
export function KeptCopyNotice({ at }: { at: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Alert
      color="red"
      variant="light"
      icon={<IconCloudOff aria-hidden />}
      title={t("shell.keptCopy.title", { moment: format.moment(at) })}
      role="status"
      mb="md"
    >
      {t("shell.keptCopy.detail")}
    </Alert>
  );
}
