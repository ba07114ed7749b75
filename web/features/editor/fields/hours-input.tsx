import { TextInput } from "@mantine/core";
import { describeSpans } from "@passerelles/shared/opening-hours/describe-hours.ts";
import { doubtfulSpans } from "@passerelles/shared/opening-hours/doubtful-spans.ts";
import { parseSpans } from "@passerelles/shared/opening-hours/parse-spans.ts";
import type { Span } from "@passerelles/shared/opening-hours/rules.ts";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../../lib/use-language.ts";
import { useHeldDraft } from "./use-held-draft.ts";

interface Props {
  id?: string;
  label: string;
  spans: readonly Span[];
  onWrite(spans: readonly Span[]): void;
}

/** The hours of one day, typed as they are said; nothing for a day that is closed. */
export function HoursInput({ id, label, spans, onWrite }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const draft = useHeldDraft(describeSpans(spans, language), (typed) => {
    const read = parseSpans(typed);
    if (read !== null) onWrite(read);
    return read !== null;
  });
  const read = parseSpans(draft.text);
  const doubt = read === null ? undefined : doubtfulSpans(read);
  return (
    <TextInput
      id={id}
      aria-label={label}
      value={draft.text}
      placeholder={t("fieldsForm.hours.closed")}
      error={read === null ? t("fieldsForm.hours.notUnderstood") : undefined}
      // Kept as it is: a night club is open until the next day.
      description={doubt && t(`fieldsForm.hours.${doubt}`)}
      inputWrapperOrder={["input", "description", "error"]}
      onChange={(event) => draft.set(event.currentTarget.value)}
      onBlur={draft.flush}
      onKeyDown={(event) => event.key === "Enter" && draft.flush()}
      autoComplete="off"
      lang="fr"
    />
  );
}
