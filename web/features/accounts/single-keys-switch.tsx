import { Switch } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { allowSingleKeys, singleKeysAllowed } from "../../lib/single-keys.ts";

/** Turns one-key shortcuts off in this browser, and on again. */
export function SingleKeysSwitch() {
  const { t } = useTranslation();
  const [allowed, setAllowed] = useState(singleKeysAllowed);
  return (
    <Switch
      checked={allowed}
      label={t("accounts.profile.singleKeys")}
      description={t("accounts.profile.singleKeysHelp")}
      onChange={(event) => {
        allowSingleKeys(event.currentTarget.checked);
        setAllowed(event.currentTarget.checked);
      }}
    />
  );
}
