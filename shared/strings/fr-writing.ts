import { blockForms } from "./fr/block-forms.ts";
import { editor } from "./fr/editor.ts";
import { editorTables } from "./fr/editor-tables.ts";
import { fieldsForm } from "./fr/fields-form.ts";

/** The French texts of the editor, which come with it. */
export const frWriting = { blockForms, editor: { ...editor, ...editorTables }, fieldsForm } as const;
