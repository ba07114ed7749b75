import { blockForms } from "./en/block-forms.ts";
import { editor } from "./en/editor.ts";
import { editorTables } from "./en/editor-tables.ts";
import { fieldsForm } from "./en/fields-form.ts";
import { measure } from "./en/measure.ts";
import { referential } from "./en/referential.ts";
import type { frWriting } from "./fr-writing.ts";
import type { SameShape } from "./same-shape.ts";

/** The English texts of the editor and of the referential of figures, which come with them. */
export const enWriting: SameShape<typeof frWriting> = {
  fieldsForm,
  editor: { ...editor, ...editorTables },
  blockForms,
  measure,
  referential,
};
