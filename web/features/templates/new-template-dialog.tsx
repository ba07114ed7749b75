import { Button, Modal, Stack, Text, TextInput } from "@mantine/core";
import { createTemplate } from "@passerelles/shared/api/templates.ts";
import { kinds } from "@passerelles/shared/kinds/index.ts";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../../lib/api-client.ts";
import { faultOf } from "../../lib/api-problem.ts";
import type { TemplateSource } from "../../lib/shell-actions.ts";
import { useRefreshTemplates } from "../../lib/use-templates.ts";
import { DialogActions } from "../../ui/dialog-actions.tsx";
import { KindChoice } from "../../ui/kind-choice.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";

/** Names and describes a new template, blank or made of a page, and opens it to be written. */
export function NewTemplateDialog({ from, onClose }: { from?: TemplateSource; onClose(): void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const refresh = useRefreshTemplates();
  const [kind, setKind] = useState(from?.kind ?? kinds[0]?.name ?? "");
  const create = useMutation({
    mutationFn: (words: { title: string; description: string }) =>
      call(createTemplate, { body: { kind, ...words, ...(from && { from: from.id }) } }),
    onSuccess: async (template) => {
      onClose();
      await refresh();
      await navigate({ to: "/pages/$slug", params: { slug: template.slug }, search: { edit: true } });
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    create.mutate({ title: String(form.get("title") ?? ""), description: String(form.get("description") ?? "") });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t(from ? "templates.menu.make" : "templates.add")}
      closeButtonProps={{ "aria-label": t("shell.close") }}
    >
      <form onSubmit={submit}>
        <Stack gap="lg">
          {create.isError && <ProblemNotice error={create.error} />}
          {from && <Text>{t("templates.create.fromPage", { title: from.title })}</Text>}
          <TextInput
            name="title"
            label={t("templates.create.title")}
            maxLength={300}
            error={faultOf(create.error, "title")}
            required
            withAsterisk={false}
            data-autofocus
          />
          <TextInput
            name="description"
            label={t("templates.create.description")}
            description={t("templates.create.descriptionHelp")}
            maxLength={300}
            error={faultOf(create.error, "description")}
          />
          {!from && <KindChoice value={kind} onChange={setKind} />}
          <DialogActions>
            <Button variant="default" onClick={onClose}>
              {t("shell.cancel")}
            </Button>
            <Button type="submit" loading={create.isPending}>
              {t("templates.create.action")}
            </Button>
          </DialogActions>
        </Stack>
      </form>
    </Modal>
  );
}
