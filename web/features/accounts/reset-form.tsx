import { Button, Stack } from "@mantine/core";
import { resetPassword } from "@passerelles/shared/api/accounts.ts";
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { call } from "../../lib/api-client.ts";
import { faultOf } from "../../lib/api-problem.ts";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { submittedTexts } from "./form-fields.ts";
import { NewPasswordInput } from "./new-password-input.tsx";

/** Chooses a new password with a one-time link. */
export function ResetForm({ secret }: { secret: string }) {
  const { t } = useTranslation();
  const reset = useMutation({
    mutationFn: (password: string) => call(resetPassword, { body: { secret, password } }),
  });
  if (reset.isSuccess)
    return (
      <Stack gap="md">
        <p role="status">{t("accounts.reset.done")}</p>
        <Button size="md" renderRoot={(props) => <Link to="/connexion" {...props} />}>
          {t("accounts.signIn.action")}
        </Button>
      </Stack>
    );
  return (
    <form onSubmit={(event) => reset.mutate(submittedTexts(event).password ?? "")}>
      <Stack gap="md">
        {reset.isError && <ProblemNotice error={reset.error} />}
        <NewPasswordInput name="password" size="md" error={faultOf(reset.error, "password")} />
        <Button type="submit" size="md" loading={reset.isPending}>
          {t("accounts.reset.action")}
        </Button>
      </Stack>
    </form>
  );
}
