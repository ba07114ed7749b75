import { TextInput } from "@mantine/core";
import { describeMeasure } from "@passerelles/shared/indicators/describe-measure.ts";
import { parseMeasure } from "@passerelles/shared/indicators/parse-measure.ts";
import { IconCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../../lib/use-language.ts";
import { useDraft } from "../use-draft.ts";
import type { FigureAttributes } from "./figure-attributes.ts";
import classes from "./figure-form.module.css";
import { FormRow } from "./figure-rows.tsx";
import { useSentence } from "./use-sentence.ts";

/** The value as it is said, and, as it is typed, how it is understood. */
export function ValueRow({ attributes, error }: { attributes: FigureAttributes; error?: string }) {
  const { t } = useTranslation();
  const sentence = useSentence();
  const language = useLanguage();
  const draft = useDraft(attributes.of("value"), (text) => attributes.write("value", text));
  const reading = parseMeasure(draft.text);
  const unreadable = reading.ok ? error : sentence(reading.message, reading.params);
  const described = reading.ok ? describeMeasure(reading.value, language) : undefined;
  const understood = described && sentence(described.key, described.params);
  return (
    <FormRow attributes={attributes} name="value" label={t("editor.figure.value")}>
      {(id) => (
        <>
          <TextInput
            id={id}
            value={draft.text}
            placeholder={t("editor.figure.example.value")}
            error={unreadable}
            onChange={(event) => draft.set(event.currentTarget.value)}
            onBlur={draft.flush}
            lang="fr"
            aria-describedby={`${id}-understood`}
          />
          <span id={`${id}-understood`} className={classes.understood} role="status">
            {understood && draft.text !== "" && !unreadable && (
              <>
                <IconCheck size={15} stroke={2} aria-hidden />
                {t("editor.figure.understood", { value: understood })}
              </>
            )}
          </span>
        </>
      )}
    </FormRow>
  );
}
