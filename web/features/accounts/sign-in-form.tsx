import { Button, PasswordInput, Stack, TextInput } from "@mantine/core";
import type { Self } from "@passerelles/shared/api/session.schemas.ts";
import { useTranslation } from "react-i18next";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { submittedTexts } from "./form-fields.ts";
import { useSignIn } from "./use-sign-in.ts";

interface Props {
  /** The address already known, when one signs in again. */
  email?: string;
  onDone(self: Self): void;
}

/** Address and password. */
export function SignInForm({ email, onDone }: Props) {
  const { t } = useTranslation();
  const signIn = useSignIn(onDone);
  return (
    <form
      onSubmit={(event) => {
        const texts = submittedTexts(event);
        signIn.mutate({ email: texts.email ?? "", password: texts.password ?? "" });
      }}
    >
      <Stack gap="md">
        {signIn.isError && <ProblemNotice error={signIn.error} />}
        <TextInput
          name="email"
          type="email"
          label={t("accounts.email")}
          autoComplete="username"
          defaultValue={email}
          readOnly={email !== undefined}
          required
          withAsterisk={false}
          size="md"
        />
        <PasswordInput
          name="password"
          label={t("accounts.password")}
          autoComplete="current-password"
          required
          withAsterisk={false}
          size="md"
          visibilityToggleButtonProps={{ "aria-label": t("accounts.showPassword") }}
        />
        <Button type="submit" size="md" loading={signIn.isPending}>
          {t("accounts.signIn.action")}
        </Button>
      </Stack>
    </form>
  );
}
