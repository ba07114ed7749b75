import { Button } from "@mantine/core";
import { blockAttributes } from "@passerelles/shared/blocks/define-block.ts";
import { indicateur } from "@passerelles/shared/blocks/indicateur.ts";
import { readMeasure } from "@passerelles/shared/indicators/measure.ts";
import type { NodeViewProps } from "@tiptap/react";
import type { KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { useEditing } from "../editing.ts";
import { TerritoryChooser } from "../fields/territory-chooser.tsx";
import { handleUndoKeys } from "../undo-keys.ts";
import type { FigureAttributes } from "./figure-attributes.ts";
import { CalculationRow } from "./figure-calculation.tsx";
import classes from "./figure-form.module.css";
import { IndicatorRow } from "./figure-indicator.tsx";
import { FormRow, TextRow } from "./figure-rows.tsx";
import { ValueRow } from "./figure-value.tsx";
import { VerifiedRow } from "./figure-verified.tsx";
import { useSentence } from "./use-sentence.ts";

type Props = Pick<NodeViewProps, "node" | "editor" | "getPos"> & { onClose(): void };

/** The form of a figure: Tab goes through it, Enter validates, Escape returns to the text; either way all is kept. */
export function FigureForm({ node, editor, getPos, onClose }: Props) {
  const { t } = useTranslation();
  const sentence = useSentence();
  const editing = useEditing();
  const stored = blockAttributes(indicateur, node.attrs);
  const attributes: FigureAttributes = {
    of: (name) => stored[name] ?? "",
    write(name, text) {
      const at = getPos();
      if (at === undefined || text === (stored[name] ?? "")) return;
      editor.view.dispatch(editor.state.tr.setNodeAttribute(at, name, text === "" ? null : text));
    },
  };
  const { errors } = readMeasure(stored);
  const errorOf = (name: keyof typeof errors) => {
    const error = errors[name];
    return error && sentence(error.message, error.params);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (handleUndoKeys(event, editing)) return;
    if (event.key === "Escape" && !event.defaultPrevented) {
      event.preventDefault();
      event.stopPropagation();
      onClose();
    }
  };

  return (
    <form
      className={classes.form}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        onClose();
      }}
      noValidate
    >
      <h2 className={classes.title}>{t("editor.figure.title")}</h2>
      <IndicatorRow attributes={attributes} />
      <ValueRow attributes={attributes} error={errorOf("value")} />
      <TextRow attributes={attributes} name="period" error={errorOf("period")} />
      <FormRow label={t("editor.figure.territory")}>
        {(id) => (
          <TerritoryChooser
            id={id}
            code={attributes.of("territory")}
            onChoose={(code) => attributes.write("territory", code)}
          />
        )}
      </FormRow>
      <TextRow attributes={attributes} name="scope" />
      <TextRow attributes={attributes} name="source" />
      <TextRow attributes={attributes} name="sourceUrl" error={errorOf("sourceUrl")} inputMode="url" />
      <VerifiedRow attributes={attributes} error={errorOf("verifiedOn")} />
      <TextRow attributes={attributes} name="method" />
      <CalculationRow attributes={attributes} errors={[errorOf("numerator"), errorOf("denominator")]} />
      <TextRow attributes={attributes} name="quote" multiline />
      <div className={classes.foot}>
        <span>{t("editor.figure.keys")}</span>
        <Button type="submit" variant="default">
          {t("editor.figure.done")}
        </Button>
      </div>
    </form>
  );
}
