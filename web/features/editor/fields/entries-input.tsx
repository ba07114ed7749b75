import { ActionIcon } from "@mantine/core";
import type { ScalarDefinition } from "@passerelles/shared/kinds/field.ts";
import { IconX } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import classes from "./fields.module.css";
import { ScalarInput } from "./scalar-input.tsx";
import { useRowFocus } from "./use-row-focus.ts";

interface Props {
  definition: ScalarDefinition;
  /** What is chosen, in its order. */
  values: readonly string[];
  label: string;
  onAdd(value: string): void;
  onRemove(value: string): void;
}

/** A column of several references: a chooser for each that is there, and an empty one for the next. */
export function EntriesInput({ definition, values, label, onAdd, onRemove }: Props) {
  const { t } = useTranslation();
  const entries = useRef<HTMLDivElement>(null);
  // How many one has added oneself: the empty control is a new one after each, but not when somebody else adds one.
  const [added, setAdded] = useState(0);
  useEffect(() => {
    if (added > 0) [...(entries.current?.querySelectorAll<HTMLElement>("[role=combobox]") ?? [])].at(-1)?.focus();
  }, [added]);
  useRowFocus(entries, values, "entry", () => [...(entries.current?.querySelectorAll("input") ?? [])].at(-1));
  const change = (before: string, wanted: string) => {
    if (wanted !== "" && wanted !== before) {
      onAdd(wanted);
      if (before === "") setAdded(added + 1);
    }
    if (before !== "" && wanted !== before) onRemove(before);
  };
  return (
    <div ref={entries} className={classes.entries}>
      {values.map((value, at) => (
        <div key={value} className={classes.entry} data-entry="">
          <ScalarInput
            definition={definition}
            text={value}
            label={t("fieldsForm.entry", { label, place: at + 1 })}
            onWrite={(wanted) => change(value, wanted)}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t("fieldsForm.removeEntry", { label, place: at + 1 })}
            onClick={() => onRemove(value)}
          >
            <IconX size={16} stroke={1.75} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <ScalarInput
        key={`next ${added}`}
        definition={definition}
        text=""
        label={t("fieldsForm.addTo", { field: label })}
        onWrite={(wanted) => change("", wanted)}
      />
    </div>
  );
}
