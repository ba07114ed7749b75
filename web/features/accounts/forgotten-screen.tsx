import { Button, Stack, TextInput } from "@mantine/core";
import { askPasswordReset } from "@passerelles/shared/api/accounts.ts";
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { call } from "../../lib/api-client.ts";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import classes from "./door-card.module.css";
import { DoorCard } from "./door-card.tsx";
import { submittedTexts } from "./form-fields.ts";

/** Asks for a link that lets one choose a new password. The answer is the same whether or not the address is known. */
export function ForgottenScreen() {
  const { t } = useTranslation();
  const ask = useMutation({ mutationFn: (email: string) => call(askPasswordReset, { body: { email } }) });
  const back = (
    <p className={classes.below}>
      <Link to="/connexion">{t("accounts.backToSignIn")}</Link>
    </p>
  );
  if (ask.isSuccess)
    return (
      <DoorCard title={t("accounts.forgotten.sentTitle")} lede={t("accounts.forgotten.sent")}>
        {back}
      </DoorCard>
    );
  return (
    <DoorCard title={t("accounts.forgotten.title")} lede={t("accounts.forgotten.lede")}>
      <form onSubmit={(event) => ask.mutate(submittedTexts(event).email ?? "")}>
        <Stack gap="md">
          {ask.isError && <ProblemNotice error={ask.error} />}
          <TextInput
            name="email"
            type="email"
            label={t("accounts.email")}
            autoComplete="username"
            required
            withAsterisk={false}
            size="md"
          />
          <Button type="submit" size="md" loading={ask.isPending}>
            {t("accounts.forgotten.action")}
          </Button>
        </Stack>
      </form>
      {back}
    </DoorCard>
  );
}
