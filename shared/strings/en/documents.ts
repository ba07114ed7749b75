import type { documents as french } from "../fr/documents.ts";
import type { SameShape } from "../same-shape.ts";

/** Words that the server writes into what it makes, in English. */
export const documents: SameShape<typeof french> = {
  copyOf: "{{title}} (copy)",
  untitled: "Untitled page",
  field: "Field",
  value: "Value",
  erasedPerson: "person erased",
  hiddenPerson: "person not visible",
};
