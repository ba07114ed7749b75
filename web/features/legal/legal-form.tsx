import { Button, Group, Stack, Textarea } from "@mantine/core";
import type { LegalPageName } from "@passerelles/shared/api/instance.schemas.ts";
import { writeLegalPage } from "@passerelles/shared/api/instance.ts";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../../lib/api-client.ts";
import { ProblemNotice } from "../../ui/problem-notice.tsx";

/** Writes a legal page as plain text. */
export function LegalForm({ name, text, onDone }: { name: LegalPageName; text: string; onDone(): void }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const save = useMutation({
    mutationFn: (written: string) => call(writeLegalPage, { params: { name }, body: { text: written } }),
    onSuccess: (page) => {
      queryClient.setQueryData(["legal", name], page);
      onDone();
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    save.mutate(String(new FormData(event.currentTarget).get("text")));
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        {save.isError && <ProblemNotice error={save.error} />}
        <Textarea
          name="text"
          label={t("legal.text")}
          description={t("legal.textHelp")}
          defaultValue={text}
          maxLength={50_000}
          autosize
          minRows={16}
          required
          withAsterisk={false}
        />
        <Group>
          <Button type="submit" loading={save.isPending}>
            {t("shell.saveChanges")}
          </Button>
          <Button variant="default" onClick={onDone}>
            {t("shell.cancel")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
