import { Button, Modal, Stack, TextInput } from "@mantine/core";
import type { Visibility } from "@passerelles/shared/access.ts";
import { createPage } from "@passerelles/shared/api/pages.ts";
import { findKind, kinds } from "@passerelles/shared/kinds/index.ts";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../../lib/api-client.ts";
import { faultOf } from "../../lib/api-problem.ts";
import { beginWriting } from "../../lib/begin-writing.ts";
import { useRefreshTemplates } from "../../lib/use-templates.ts";
import { DialogActions } from "../../ui/dialog-actions.tsx";
import { KindChoice } from "../../ui/kind-choice.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { TemplateChoice } from "./template-choice.tsx";
import { useRefreshPages } from "./use-page.ts";
import { VisibilityChoice } from "./visibility-choice.tsx";

/** Chooses kind, title, template and visibility, creates the page, and opens it to be written. */
export function NewPageDialog({ kind: first, onClose }: { kind?: string; onClose(): void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const refresh = useRefreshPages();
  const refreshTemplates = useRefreshTemplates();
  const [kindName, setKindName] = useState(first ?? kinds[0]?.name ?? "");
  const [chosen, setChosen] = useState<string>();
  const [visibility, setVisibility] = useState<Visibility>("membres");
  const kind = findKind(kindName);
  const template = chosen ?? kind?.templates[0]?.id ?? "";
  const create = useMutation({
    mutationFn: (title: string) => call(createPage, { body: { kind: kindName, title, template, visibility } }),
    // A template that was retired meanwhile must no longer be offered; one has to choose again.
    onError: async () => {
      await refreshTemplates();
      setChosen(undefined);
    },
    onSuccess: async (page) => {
      onClose();
      await refresh();
      await navigate({ to: "/pages/$slug", params: { slug: page.slug }, search: { edit: true }, state: beginWriting });
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    create.mutate(String(new FormData(event.currentTarget).get("title") ?? ""));
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t("shell.newPage")}
      closeButtonProps={{ "aria-label": t("shell.close") }}
    >
      <form onSubmit={submit}>
        <Stack gap="lg">
          {create.isError && <ProblemNotice error={create.error} />}
          <TextInput
            name="title"
            label={t("pages.create.title")}
            maxLength={300}
            error={faultOf(create.error, "title")}
            required
            withAsterisk={false}
            data-autofocus
          />
          <KindChoice
            value={kindName}
            onChange={(name) => {
              setKindName(name);
              setChosen(undefined);
            }}
          />
          {kind && <TemplateChoice key={kind.name} kind={kind} value={template} onChange={setChosen} />}
          <VisibilityChoice value={visibility} onChange={setVisibility} />
          <DialogActions>
            <Button variant="default" onClick={onClose}>
              {t("shell.cancel")}
            </Button>
            <Button type="submit" loading={create.isPending}>
              {t("pages.create.action")}
            </Button>
          </DialogActions>
        </Stack>
      </form>
    </Modal>
  );
}
