import { Autocomplete } from "@mantine/core";
import type { IndicatorEntry } from "@passerelles/shared/indicators/indicator-entry.ts";
import { searchIndicators } from "@passerelles/shared/indicators/referential.ts";
import type { Language } from "@passerelles/shared/strings/label.ts";
import { foldText } from "@passerelles/shared/text/fold.ts";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../../lib/use-language.ts";
import { useReferential } from "../../../lib/use-referential.ts";
import { useDraft } from "../use-draft.ts";
import type { FigureAttributes } from "./figure-attributes.ts";
import { FormRow } from "./figure-rows.tsx";

const maximumSuggestions = 7;

/** What the figure measures: an entry of the referential, or words of one's own. */
export function IndicatorRow({ attributes }: { attributes: FigureAttributes }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { find, offered } = useReferential();
  const entry = find(attributes.of("indicator"));
  const draft = useDraft(
    attributes.of("label") || entry?.label[language] || "",
    (text) => {
      const typed = foldText(text);
      const chosen = searchIndicators(text, language, 1, offered).find(
        ({ label }) => foldText(label[language]) === typed,
      );
      // A label of one's own may stand for the same indicator: it stays attached until another one is chosen.
      if (chosen) attributes.write("indicator", chosen.code);
      else if (text === "") attributes.write("indicator", "");
      attributes.write("label", text);
    },
    true,
  );
  return (
    <FormRow attributes={attributes} name="indicator" label={t("editor.figure.indicator")}>
      {(id) => (
        <Autocomplete
          ref={draft.ref}
          id={id}
          data-autofocus
          value={draft.text}
          data={draft.text === "" ? [] : suggestions(draft.text, language, offered)}
          filter={({ options }) => options}
          placeholder={t("editor.figure.example.indicator")}
          onChange={draft.set}
          onBlur={draft.flush}
          description={
            entry && foldText(draft.text) !== foldText(entry.label[language]) ? entry.label[language] : undefined
          }
          inputWrapperOrder={["input", "description"]}
          comboboxProps={{ withinPortal: false }}
          lang="fr"
        />
      )}
    </FormRow>
  );
}

/** Nothing is suggested any more once what is typed is a suggestion: the list would only hide the next field. */
function suggestions(typed: string, language: Language, offered: readonly IndicatorEntry[]): string[] {
  const labels = searchIndicators(typed, language, maximumSuggestions, offered).map(({ label }) => label[language]);
  return labels.some((label) => foldText(label) === foldText(typed)) ? [] : labels;
}
