import type { Block } from "@passerelles/shared/blocks/define-block.ts";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../../lib/use-language.ts";
import classes from "../fields/fields.module.css";
import { RowsInput } from "../fields/rows-input.tsx";
import { ScalarInput } from "../fields/scalar-input.tsx";
import { isShort } from "../fields/short-types.ts";
import type { useRowsIn } from "../fields/use-field.ts";
import formClasses from "./block-form.module.css";
import { BlockControl } from "./block-presence.tsx";
import type { LiveAttributes } from "./use-attributes.ts";
import { usePasteRows } from "./use-paste-rows.ts";

interface Props {
  block: Block;
  attributes: LiveAttributes;
  rows: ReturnType<typeof useRowsIn>;
}

/** The form of a block, made from its schema: one control for each field, then its rows. */
export function BlockFields({ block, attributes, rows }: Props) {
  const { t } = useTranslation();
  const { onPaste, pasted } = usePasteRows(block.rows, rows);
  return (
    <>
      {block.fields && (
        <div className={formClasses.fields}>
          {Object.entries(block.fields).map(([name, definition]) => (
            <BlockField key={name} name={name} definition={definition} attributes={attributes} />
          ))}
        </div>
      )}
      {block.rows && (
        <BlockControl id={attributes.stored.id ?? ""} control="rows">
          <div className={classes.field} onPaste={onPaste}>
            <RowsInput field={block.rows} rows={rows} allOpen isAlone={block.fields === undefined} />
            <p className={classes.note} role="status">
              {pasted > 0 && t("fieldsForm.pasted", { count: pasted })}
            </p>
          </div>
        </BlockControl>
      )}
    </>
  );
}

interface FieldProps extends Pick<Props, "attributes"> {
  name: string;
  definition: NonNullable<Block["fields"]>[string];
}

function BlockField({ name, definition, attributes }: FieldProps) {
  const language = useLanguage();
  const id = useId();
  return (
    <BlockControl id={attributes.stored.id ?? ""} control={name}>
      <div className={classes.field} data-short={isShort(definition) || undefined}>
        <label className={classes.label} htmlFor={id}>
          {definition.label[language]}
        </label>
        <ScalarInput
          id={id}
          definition={definition}
          text={attributes.stored[name] ?? ""}
          onWrite={(text) => attributes.write({ [name]: text })}
        />
        {definition.help && <p className={classes.help}>{definition.help[language]}</p>}
      </div>
    </BlockControl>
  );
}
