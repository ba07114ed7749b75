import { Select } from "@mantine/core";
import { type ReactNode, useRef } from "react";
import { useTranslation } from "react-i18next";
import { clearButton } from "./clear-button.ts";
import classes from "./fields.module.css";

/** Something that can be chosen. */
export interface Choice {
  value: string;
  label: string;
  /** What tells it from others of the same label, under it. */
  detail?: string;
}

export interface ChooserProps {
  id?: string;
  /** Name of the control when no visible label points to its id. */
  label?: string;
  /** What is chosen; its value is "" for nothing. */
  chosen: Choice;
  /** What answers to the search. */
  found: readonly Choice[];
  /** Called with what is typed. */
  onSearch(typed: string): void;
  /** Called with the value, "" when the choice is taken back. */
  onChoose(value: string): void;
  placeholder?: string;
  error?: ReactNode;
  /** Said when nothing answers. */
  none: string;
  /** What can be made when it is not there: an option after those that were found. */
  create?: { label: string; detail?: string; onCreate(): void };
}

/** Stands for making what is not there, among the values. */
const creation = "create";

/** Chooses one thing among many that the server finds while one types. */
export function Chooser({
  id,
  label,
  chosen,
  found,
  onSearch,
  onChoose,
  placeholder,
  error,
  none,
  create,
}: ChooserProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const others = found.filter(({ value }) => value !== chosen.value);
  const data = chosen.value === "" ? [...others] : [chosen, ...others];
  if (create) data.push({ value: creation, label: create.label, detail: create.detail });
  return (
    <Select
      ref={input}
      id={id}
      aria-label={label}
      value={chosen.value === "" ? null : chosen.value}
      data={data}
      searchable
      // It opens when one types, presses it or an arrow: passing through, a list would only cover what stands under it.
      openOnFocus={false}
      clearable
      clearSectionMode="clear"
      clearButtonProps={clearButton(t("fieldsForm.clear"))}
      onClear={() => input.current?.focus()}
      filter={({ options }) => options}
      onSearchChange={(typed) => onSearch(typed === chosen.label ? "" : typed)}
      onChange={(value) => (value === creation ? create?.onCreate() : onChoose(value ?? ""))}
      nothingFoundMessage={none}
      placeholder={placeholder}
      error={error}
      renderOption={({ option }) => {
        const { detail } = data.find(({ value }) => value === option.value) ?? {};
        return (
          <span className={classes.option}>
            {option.label}
            {detail && <span className={classes.detail}>{detail}</span>}
          </span>
        );
      }}
      maxDropdownHeight={280}
      comboboxProps={{ shadow: "md" }}
      rightSectionPointerEvents="auto"
    />
  );
}
