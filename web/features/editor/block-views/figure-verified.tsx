import { Button, Group } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { today } from "../../../lib/today.ts";
import { DayInput } from "../../../ui/day-input.tsx";
import { useDraft } from "../use-draft.ts";
import type { FigureAttributes } from "./figure-attributes.ts";
import { FormRow } from "./figure-rows.tsx";

/** The day when somebody checked the figure against its source; today with one press. */
export function VerifiedRow({ attributes }: { attributes: FigureAttributes }) {
  const { t } = useTranslation();
  const draft = useDraft(attributes.of("verifiedOn"), (text) => attributes.write("verifiedOn", text));
  return (
    <FormRow attributes={attributes} name="verifiedOn" label={t("editor.figure.verifiedOn")}>
      {(id) => (
        <Group gap="xs" wrap="nowrap" align="flex-start">
          <DayInput id={id} value={draft.text} onWrite={draft.set} onBlur={draft.flush} flex={1} />
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
