import { PasswordInput } from "@mantine/core";
import { useTranslation } from "react-i18next";

/** Fewest characters of a password, as `newPassword` of the API asks. */
const minimum = 12;

interface Props {
  name: string;
  size?: "sm" | "md";
  error?: string;
}

/** A new password: long rather than complicated. */
export function NewPasswordInput({ name, size, error }: Props) {
  const { t } = useTranslation();
  return (
    <PasswordInput
      name={name}
      label={t("accounts.newPassword")}
      description={t("accounts.passwordRule", { minimum })}
      autoComplete="new-password"
      minLength={minimum}
      maxLength={200}
      required
      withAsterisk={false}
      size={size}
      error={error}
      visibilityToggleButtonProps={{ "aria-label": t("accounts.showPassword") }}
    />
  );
}
