import { Button, Group, Modal, NativeSelect, Radio, Stack, TextInput } from "@mantine/core";
import type { Visibility } from "@passerelles/shared/access.ts";
import { createPage } from "@passerelles/shared/api/pages.ts";
import { findKind, kinds } from "@passerelles/shared/kinds/index.ts";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../../lib/api-client.ts";
import { faultOf } from "../../lib/api-problem.ts";
import { KindIcon, kindColour } from "../../lib/kind-icon.tsx";
import { useLanguage } from "../../lib/use-language.ts";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import classes from "./new-page-dialog.module.css";
import { useRefreshPages } from "./use-page.ts";
import { VisibilityChoice } from "./visibility-choice.tsx";

/** Chooses kind, title, template and visibility, creates the page, and opens it to be written. */
export function NewPageDialog({ kind: first, onClose }: { kind?: string; onClose(): void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate();
  const refresh = useRefreshPages();
  const [kindName, setKindName] = useState(first ?? kinds[0]?.name ?? "");
  const [visibility, setVisibility] = useState<Visibility>("membres");
  const kind = findKind(kindName);
  const create = useMutation({
    mutationFn: (texts: { title: string; template?: string }) =>
      call(createPage, { body: { kind: kindName, visibility, ...texts } }),
    onSuccess: async (page) => {
      onClose();
      await refresh();
      await navigate({ to: "/pages/$slug", params: { slug: page.slug }, search: { edit: true } });
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const template = form.get("template");
    create.mutate({
      title: String(form.get("title") ?? ""),
      ...(typeof template === "string" && template !== "" && { template }),
    });
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
            size="md"
          />
          <Radio.Group label={t("pages.create.kind")} value={kindName} onChange={setKindName}>
            <div className={classes.kinds}>
              {kinds.map((one) => (
                <Radio.Card
                  key={one.name}
                  value={one.name}
                  className={classes.kind}
                  style={{ "--hue": kindColour(one) }}
                  aria-label={one.label[language]}
                >
                  <KindIcon kind={one} size={20} />
                  <span className={classes.name}>{one.label[language]}</span>
                  <span className={classes.words}>{one.description[language]}</span>
                </Radio.Card>
              ))}
            </div>
          </Radio.Group>
          {kind && kind.templates.length > 1 && (
            <NativeSelect
              key={kind.name}
              name="template"
              label={t("pages.create.template")}
              description={t("pages.create.templateHelp")}
              data={kind.templates.map(({ id, label }) => ({ value: id, label: label[language] }))}
            />
          )}
          <VisibilityChoice value={visibility} onChange={setVisibility} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t("shell.cancel")}
            </Button>
            <Button type="submit" loading={create.isPending}>
              {t("pages.create.action")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
