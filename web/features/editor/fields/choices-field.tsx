import { type ComboboxParsedItem, MultiSelect } from "@mantine/core";
import type { Option, ScalarDefinition } from "@passerelles/shared/kinds/field.ts";
import type { Language } from "@passerelles/shared/strings/label.ts";
import { foldText } from "@passerelles/shared/text/fold.ts";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../../lib/use-language.ts";
import { clearButton } from "./clear-button.ts";
import { useRows } from "./use-field.ts";

interface Props {
  name: string;
  definition: ScalarDefinition;
  id: string;
}

/** Several of the options: each is a row, added or removed alone. A stored value that is not an option stays, and is said. */
export function ChoicesField({ name, definition, id }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { rows, add, remove } = useRows(name);
  const input = useRef<HTMLInputElement>(null);
  const options = definition.options ?? [];
  const chosen = [...new Set(rows.map(({ columns }) => columns.value ?? ""))].filter(Boolean);
  const strange = chosen.filter((value) => !options.some((option) => option.value === value));
  return (
    <MultiSelect
      ref={input}
      id={id}
      value={chosen}
      data={[...grouped(options, language), ...strange.map((value) => ({ value, label: value }))]}
      onChange={(wanted) => {
        for (const { id: row, columns } of rows) if (!wanted.includes(columns.value ?? "")) remove(row);
        for (const value of wanted) if (!chosen.includes(value)) add({ value });
      }}
      filter={({ options: offered, search }) => narrowed(offered, foldText(search))}
      searchable
      clearable
      clearSectionMode="clear"
      clearButtonProps={clearButton(t("fieldsForm.clear"))}
      onClear={() => input.current?.focus()}
      placeholder={chosen.length === 0 ? t("fieldsForm.choose") : undefined}
      nothingFoundMessage={t("fieldsForm.noOption")}
      error={strange.length > 0 ? t("fields.error.choice") : undefined}
      hidePickedOptions
      maxDropdownHeight={280}
      comboboxProps={{ shadow: "md" }}
    />
  );
}

interface Item {
  value: string;
  label: string;
}

/** The options under their headings, in their order. */
function grouped(options: readonly Option[], language: Language): (Item | { group: string; items: Item[] })[] {
  const groups = new Map<string, Item[]>();
  for (const { value, label, group } of options) {
    const heading = group?.[language] ?? "";
    groups.set(heading, [...(groups.get(heading) ?? []), { value, label: label[language] }]);
  }
  return [...groups].flatMap<Item | { group: string; items: Item[] }>(([group, items]) =>
    group === "" ? items : { group, items },
  );
}

/** What holds the words that are searched, whatever their accents; a heading that holds them offers all that is under it. */
function narrowed(offered: readonly ComboboxParsedItem<string>[], search: string): ComboboxParsedItem<string>[] {
  return offered.flatMap((entry): ComboboxParsedItem<string>[] => {
    if (!("group" in entry)) return foldText(String(entry.label)).includes(search) ? [entry] : [];
    if (foldText(String(entry.group)).includes(search)) return [entry];
    const items = entry.items.filter(({ label }) => foldText(String(label)).includes(search));
    return items.length > 0 ? [{ ...entry, items }] : [];
  });
}
