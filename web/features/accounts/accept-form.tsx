import { Button, Stack, TextInput } from "@mantine/core";
import { acceptInvitation } from "@passerelles/shared/api/accounts.ts";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { call } from "../../lib/api-client.ts";
import { faultOf } from "../../lib/api-problem.ts";
import { useLanguage } from "../../lib/use-language.ts";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { submittedTexts } from "./form-fields.ts";
import { NewPasswordInput } from "./new-password-input.tsx";
import { useEnter } from "./use-sign-in.ts";

/** Creates the account that a one-time link is for, and goes in. `email` is null where the link leaves it open. */
export function AcceptForm({ secret, email }: { secret: string; email: string | null }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate();
  const enter = useEnter();
  const accept = useMutation({
    mutationFn: (texts: Record<string, string>) =>
      call(acceptInvitation, {
        body: {
          secret,
          name: texts.name ?? "",
          password: texts.password ?? "",
          language,
          ...(email === null && { email: texts.email ?? "" }),
        },
      }),
    onSuccess: async (self) => {
      await enter(self);
      await navigate({ to: "/" });
    },
  });
  return (
    <form onSubmit={(event) => accept.mutate(submittedTexts(event))}>
      <Stack gap="md">
        {accept.isError && <ProblemNotice error={accept.error} />}
        <TextInput
          name="email"
          type="email"
          label={t("accounts.email")}
          autoComplete="username"
          defaultValue={email ?? ""}
          readOnly={email !== null}
          error={faultOf(accept.error, "email")}
          required
          withAsterisk={false}
          size="md"
        />
        <TextInput
          name="name"
          label={t("accounts.name")}
          description={t("accounts.nameHelp")}
          autoComplete="name"
          maxLength={100}
          error={faultOf(accept.error, "name")}
          required
          withAsterisk={false}
          size="md"
        />
        <NewPasswordInput name="password" size="md" error={faultOf(accept.error, "password")} />
        <Button type="submit" size="md" loading={accept.isPending}>
          {t("accounts.link.action")}
        </Button>
      </Stack>
    </form>
  );
}
