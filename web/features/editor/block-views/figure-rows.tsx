import { Textarea, TextInput } from "@mantine/core";
import { indicateur } from "@passerelles/shared/blocks/indicateur.ts";
import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import { useDraft } from "../use-draft.ts";
import { BlockControl } from "./block-presence.tsx";
import type { FigureAttributes } from "./figure-attributes.ts";
import classes from "./figure-form.module.css";

interface RowProps {
  attributes: FigureAttributes;
  /** Of the attribute that is written there. */
  name: string;
  label: string;
  children(id: string): ReactNode;
}

/** A label and its control side by side; the control receives the id that the label points to. */
export function FormRow({ attributes, name, label, children }: RowProps) {
  const id = useId();
  return (
    <BlockControl id={attributes.of("id")} control={name}>
      <div className={classes.row}>
        <label className={classes.label} htmlFor={id}>
          {label}
        </label>
        <div>{children(id)}</div>
      </div>
    </BlockControl>
  );
}

interface TextProps {
  attributes: FigureAttributes;
  name: "period" | "scope" | "source" | "sourceUrl" | "method" | "quote";
  error?: string;
  inputMode?: "url";
  multiline?: boolean;
}

/** An attribute that is typed as text. A value that is not understood stays, with its message under it. */
export function TextRow({ attributes, name, error, inputMode, multiline }: TextProps) {
  const { t } = useTranslation();
  const isFree = indicateur.texts?.includes(name);
  const draft = useDraft(attributes.of(name), (text) => attributes.write(name, text), isFree);
  const shared = {
    ref: draft.ref,
    value: draft.text,
    error,
    placeholder: t(`editor.figure.example.${name}`),
    onBlur: draft.flush,
    lang: "fr",
  };
  return (
    <FormRow attributes={attributes} name={name} label={t(`editor.figure.${name}`)}>
      {(id) =>
        multiline ? (
          <Textarea
            id={id}
            {...shared}
            autosize
            minRows={1}
            maxRows={4}
            onChange={(event) => draft.set(event.currentTarget.value)}
          />
        ) : (
          <TextInput
            id={id}
            {...shared}
            inputMode={inputMode}
            onChange={(event) => draft.set(event.currentTarget.value)}
          />
        )
      }
    </FormRow>
  );
}
