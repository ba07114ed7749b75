import { Button, PasswordInput, Stack } from "@mantine/core";
import { changePassword } from "@passerelles/shared/api/accounts.ts";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { call } from "../../lib/api-client.ts";
import { faultOf } from "../../lib/api-problem.ts";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { submittedTexts } from "./form-fields.ts";
import { NewPasswordInput } from "./new-password-input.tsx";
import classes from "./profile-screen.module.css";

/** Changes one's password, knowing the present one. */
export function PasswordForm() {
  const { t } = useTranslation();
  const change = useMutation({
    mutationFn: (body: { current: string; next: string }) => call(changePassword, { body }),
  });
  return (
    <form
      onSubmit={(event) => {
        const form = event.currentTarget;
        const texts = submittedTexts(event);
        change.mutate({ current: texts.current ?? "", next: texts.next ?? "" }, { onSuccess: () => form.reset() });
      }}
    >
      <Stack gap="md">
        {change.isError && <ProblemNotice error={change.error} />}
        <PasswordInput
          name="current"
          label={t("accounts.currentPassword")}
          autoComplete="current-password"
          error={faultOf(change.error, "current")}
          required
          withAsterisk={false}
          visibilityToggleButtonProps={{ "aria-label": t("accounts.showPassword") }}
        />
        <NewPasswordInput name="next" error={faultOf(change.error, "next")} />
        <div className={classes.done}>
          <Button type="submit" variant="default" loading={change.isPending}>
            {t("accounts.profile.changePassword")}
          </Button>
          <span role="status">{change.isSuccess && t("accounts.profile.passwordChanged")}</span>
        </div>
      </Stack>
    </form>
  );
}
