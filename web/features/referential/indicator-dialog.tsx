import { Button, Modal, Stack, Text, Textarea, TextInput } from "@mantine/core";
import type { IndicatorDefinition } from "@passerelles/shared/api/referential.schemas.ts";
import { addIndicator, changeIndicator } from "@passerelles/shared/api/referential.ts";
import { useMutation } from "@tanstack/react-query";
import type { FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { call } from "../../lib/api-client.ts";
import { faultOf } from "../../lib/api-problem.ts";
import { useRefreshReferential } from "../../lib/use-referential.ts";
import { DialogActions } from "../../ui/dialog-actions.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { NatureFields } from "./nature-fields.tsx";
import { type Rules, useRules } from "./use-rules.ts";

interface Words {
  label: { fr: string; en: string };
  definition: { fr: string; en: string };
}

const sent = ({ label, definition }: Words, { nature, unit, per, aggregation, better }: Rules) => ({
  ...{ label, definition, aggregation, better },
  kept: { nature, unit, per },
});

/** Adds an indicator to the referential, or changes the words of one. */
export function IndicatorDialog({ indicator, onClose }: { indicator?: IndicatorDefinition; onClose(): void }) {
  const { t } = useTranslation();
  const refresh = useRefreshReferential();
  const [rules, setRules] = useRules(indicator);
  const save = useMutation({
    mutationFn: (words: Words) => {
      const { kept, ...body } = sent(words, rules);
      if (indicator) return call(changeIndicator, { params: { code: indicator.code }, body });
      return call(addIndicator, { body: { ...body, ...kept } });
    },
    onSuccess: async () => {
      await refresh();
      onClose();
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? "");
    save.mutate({
      label: { fr: text("label.fr"), en: text("label.en") },
      definition: { fr: text("definition.fr"), en: text("definition.en") },
    });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t(indicator ? "referential.change" : "referential.add")}
      closeButtonProps={{ "aria-label": t("shell.close") }}
    >
      <form onSubmit={submit}>
        <Stack gap="md">
          {save.isError && <ProblemNotice error={save.error} />}
          <TextInput
            name="label.fr"
            label={t("referential.form.labelFr")}
            defaultValue={indicator?.label.fr}
            maxLength={150}
            error={faultOf(save.error, "label.fr")}
            required
            withAsterisk={false}
            data-autofocus
          />
          <TextInput
            name="label.en"
            label={t("referential.form.labelEn")}
            defaultValue={indicator?.label.en}
            maxLength={150}
            error={faultOf(save.error, "label.en")}
            required
            withAsterisk={false}
          />
          <Textarea
            name="definition.fr"
            label={t("referential.form.definitionFr")}
            description={t("referential.form.definitionHelp")}
            defaultValue={indicator?.definition.fr}
            maxLength={600}
            error={faultOf(save.error, "definition.fr")}
            autosize
            minRows={2}
            required
            withAsterisk={false}
          />
          <Textarea
            name="definition.en"
            label={t("referential.form.definitionEn")}
            defaultValue={indicator?.definition.en}
            maxLength={600}
            error={faultOf(save.error, "definition.en")}
            autosize
            minRows={2}
            required
            withAsterisk={false}
          />
          <NatureFields rules={rules} onChange={setRules} isNew={indicator === undefined} />
          {indicator && <Text>{t("referential.form.fixed")}</Text>}
          <DialogActions>
            <Button variant="default" onClick={onClose}>
              {t("shell.cancel")}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {t(indicator ? "shell.saveChanges" : "referential.form.create")}
            </Button>
          </DialogActions>
        </Stack>
      </form>
    </Modal>
  );
}
