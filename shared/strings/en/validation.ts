import type { validation as fr } from "../fr/validation.ts";
import type { SameShape } from "../same-shape.ts";

export const validation: SameShape<typeof fr> = {
  missing: "This value is needed.",
  wrongType: "This value is not of the expected type.",
  shortText_one: "At least {{count}} character.",
  shortText_many: "At least {{count}} characters.",
  shortText_other: "At least {{count}} characters.",
  longText_one: "At most {{count}} character.",
  longText_many: "At most {{count}} characters.",
  longText_other: "At most {{count}} characters.",
  smallNumber: "At least {{minimum}}.",
  bigNumber: "At most {{maximum}}.",
  unknownKeys: "Unknown key: {{keys}}.",
  choice: "One of these values: {{values}}.",
  email: "This is not an e-mail address.",
  format: "This value does not have the expected form.",
  otherNature: "This value does not go with the nature of the indicator.",
  takenLabel: "An indicator already has this name.",
  otherEmail: "This link was sent to another address.",
};
