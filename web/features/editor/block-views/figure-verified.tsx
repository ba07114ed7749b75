import { Button, Group, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { today } from "../../../lib/today.ts";
import { useDraft } from "../use-draft.ts";
import type { FigureAttributes } from "./figure-attributes.ts";
import { FormRow } from "./figure-rows.tsx";

/** The day when somebody checked the figure against its source; today with one press. */
export function VerifiedRow({ attributes, error }: { attributes: FigureAttributes; error?: string }) {
  const { t } = useTranslation();
  const draft = useDraft(attributes.of("verifiedOn"), (text) => attributes.write("verifiedOn", text));
  return (
    <FormRow label={t("editor.figure.verifiedOn")}>
      {(id) => (
        <Group gap="xs" wrap="nowrap" align="flex-start">
          <TextInput
            id={id}
            type="date"
            value={draft.text}
            error={error}
            onChange={(event) => draft.set(event.currentTarget.value)}
            onBlur={draft.flush}
            flex={1}
          />
          <Button
            variant="default"
            onClick={() => {
              draft.set(today());
              draft.flush();
            }}
          >
            {t("editor.figure.today")}
          </Button>
        </Group>
      )}
    </FormRow>
  );
}
