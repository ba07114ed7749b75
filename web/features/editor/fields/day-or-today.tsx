import { Button, Group } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { today } from "../../../lib/today.ts";
import { DayInput } from "../../../ui/day-input.tsx";
import { useDraft } from "../use-draft.ts";

interface Props {
  id?: string | undefined;
  /** As stored: an ISO day, or what was typed when it names none. */
  text: string;
  onWrite(text: string): void;
}

/** A day which is mostly today: that one with one press. */
export function DayOrToday({ id, text, onWrite }: Props) {
  const { t } = useTranslation();
  const draft = useDraft(text, onWrite);
  return (
    <Group gap="xs" wrap="nowrap" align="flex-start">
      <DayInput {...(id && { id })} value={draft.text} onWrite={draft.set} onBlur={draft.flush} flex={1} />
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
  );
}
