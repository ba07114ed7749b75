import { blockForms } from "./en/block-forms.ts";
import { editor } from "./en/editor.ts";
import { editorTables } from "./en/editor-tables.ts";
import { fieldsForm } from "./en/fields-form.ts";
import type { frWriting } from "./fr-writing.ts";
import type { SameShape } from "./same-shape.ts";

/** The English texts of the editor, which come with it. */
export const enWriting: SameShape<typeof frWriting> = {
  fieldsForm,
  editor: { ...editor, ...editorTables },
  blockForms,
};
