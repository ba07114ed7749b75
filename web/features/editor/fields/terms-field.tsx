import { TagsInput } from "@mantine/core";
import type { ScalarDefinition } from "@passerelles/shared/kinds/field.ts";
import { foldText } from "@passerelles/shared/text/fold.ts";
import { useTranslation } from "react-i18next";
import { useRows } from "./use-field.ts";

interface Props {
  name: string;
  definition: ScalarDefinition;
  id: string;
}

/** A list of plain terms: each is a row, added or removed alone, so that two people's terms both stay. */
export function TermsField({ name, definition, id }: Props) {
  const { t } = useTranslation();
  const { rows, add, remove } = useRows(name);
  const terms = rows.map(({ columns }) => columns.value ?? "");
  return (
    <TagsInput
      id={id}
      value={[...new Set(terms)].filter(Boolean)}
      data={[...(definition.suggestions ?? [])]}
      onChange={(wanted) => {
        for (const { id: row, columns } of rows) if (!wanted.includes(columns.value ?? "")) remove(row);
        for (const value of wanted) if (!terms.some((term) => foldText(term) === foldText(value))) add({ value });
      }}
      isDuplicate={(value, present) => present.some((term) => foldText(term) === foldText(value))}
      filter={({ options, search }) =>
        options.filter((option) => "label" in option && foldText(option.label).includes(foldText(search)))
      }
      placeholder={rows.length === 0 ? t("fieldsForm.addTerm") : undefined}
      splitChars={[";"]}
      acceptValueOnBlur
      maxDropdownHeight={260}
      comboboxProps={{ shadow: "md" }}
      lang="fr"
    />
  );
}
