import { blockForms } from "./fr/block-forms.ts";
import { editor } from "./fr/editor.ts";
import { editorTables } from "./fr/editor-tables.ts";
import { fieldsForm } from "./fr/fields-form.ts";
import { measure } from "./fr/measure.ts";
import { referential } from "./fr/referential.ts";

/** The French texts of the editor and of the referential of figures, which come with them. */
export const frWriting = {
  blockForms,
  editor: { ...editor, ...editorTables },
  fieldsForm,
  measure,
  referential,
} as const;
