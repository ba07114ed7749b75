import { Button, Radio, Stack, TextInput } from "@mantine/core";
import { updateProfile } from "@passerelles/shared/api/accounts.ts";
import type { Self } from "@passerelles/shared/api/session.schemas.ts";
import { type Language, languages } from "@passerelles/shared/strings/label.ts";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { call } from "../../lib/api-client.ts";
import { faultOf } from "../../lib/api-problem.ts";
import { changeLanguage } from "../../lib/i18n.ts";
import { useShellActions } from "../../lib/shell-actions.ts";
import { sessionQuery, useSelf } from "../../lib/use-self.ts";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { Screen } from "../../ui/screen.tsx";
import { submittedTexts } from "./form-fields.ts";
import { OwnCard } from "./own-card.tsx";
import { PasswordForm } from "./password-form.tsx";
import classes from "./profile-screen.module.css";
import { SingleKeysSwitch } from "./single-keys-switch.tsx";

/** One's own account: name, language, password, open sessions. */
export function ProfileScreen() {
  const { t } = useTranslation();
  const { signOut } = useShellActions();
  const self = useSelf();
  if (!self) return null;
  return (
    <Screen
      title={t("accounts.profile.title")}
      lede={t("accounts.profile.lede", { email: self.email, role: t(`members.roles.${self.role}`) })}
      width="form"
    >
      <section className={classes.part}>
        <h2>{t("accounts.profile.you")}</h2>
        <IdentityForm self={self} />
      </section>
      <section className={classes.part}>
        <h2>{t("people.own.title")}</h2>
        <OwnCard self={self} />
      </section>
      <section className={classes.part}>
        <h2>{t("accounts.password")}</h2>
        <PasswordForm />
      </section>
      <section className={classes.part}>
        <h2>{t("accounts.profile.keys")}</h2>
        <SingleKeysSwitch />
      </section>
      <section className={classes.part}>
        <h2>{t("accounts.profile.sessions")}</h2>
        <p>{t("accounts.everywhereHelp")}</p>
        <Button variant="default" onClick={() => signOut(true)}>
          {t("accounts.signOutEverywhere")}
        </Button>
      </section>
    </Screen>
  );
}

function IdentityForm({ self }: { self: Self }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const save = useMutation({
    mutationFn: (body: { name: string; language: Language }) => call(updateProfile, { body }),
    onSuccess: async (updated) => {
      await changeLanguage(updated.language);
      await queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey });
    },
  });
  return (
    <form
      onSubmit={(event) => {
        const texts = submittedTexts(event);
        save.mutate({ name: texts.name ?? "", language: texts.language === "en" ? "en" : "fr" });
      }}
    >
      <Stack gap="md">
        {save.isError && <ProblemNotice error={save.error} />}
        <TextInput
          name="name"
          label={t("accounts.name")}
          description={t("accounts.nameHelp")}
          defaultValue={self.name}
          autoComplete="name"
          maxLength={100}
          error={faultOf(save.error, "name")}
          required
          withAsterisk={false}
        />
        <Radio.Group name="language" label={t("shell.language")} defaultValue={self.language}>
          <Stack gap="xs" mt="xs">
            {languages.map((language) => (
              <Radio key={language} value={language} label={t(`shell.languages.${language}`)} lang={language} />
            ))}
          </Stack>
        </Radio.Group>
        <div className={classes.done}>
          <Button type="submit" variant="default" loading={save.isPending}>
            {t("shell.saveChanges")}
          </Button>
          <span role="status">{save.isSuccess && t("accounts.profile.saved")}</span>
        </div>
      </Stack>
    </form>
  );
}
