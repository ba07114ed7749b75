import type { fieldsForm as french } from "../fr/fields-form.ts";
import type { SameShape } from "../same-shape.ts";

/** English texts of the identity card in edit form. */
export const fieldsForm: SameShape<typeof french> = {
  title: "Identity card",
  add: "Add",
  addTo: "Add: {{field}}",
  choose: "Choose",
  noOption: "Nothing matches.",
  entry: "{{label}}, {{place}}",
  removeEntry: "Remove: {{label}}, {{place}}",
  addTerm: "Add a term",
  clear: "Clear",
  column: "{{column}}, {{field}} {{place}}",
  row: "Row {{place}} of {{field}}: move, remove",
  more: "Add information ({{count}})",
  moveUp: "Move up",
  moveDown: "Move down",
  remove: "Remove",
  findTerritory: "Name or code",
  noTerritory: "No territory matches.",
  typeToFind: "Type a name, a postal code or an official code.",
  findPage: "Title of a page",
  noPage: "No page matches.",
  unreadablePage: "A page that you cannot read",
  findPerson: "Name of a person",
  noPerson: "Nobody matches.",
  createPerson: "Add a person…",
  createPersonNamed: "Add “{{name}}”…",
};
