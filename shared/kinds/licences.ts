import type { Option } from "./field.ts";

/** The licence of a new sheet, until its authors choose another one. */
export const defaultLicence = "CC-BY-4.0";

/** Licences offered for a sheet; another one can be typed. */
export const licences: readonly Option[] = [
  { value: defaultLicence, label: { fr: "CC BY 4.0", en: "CC BY 4.0" } },
  { value: "CC-BY-SA-4.0", label: { fr: "CC BY-SA 4.0", en: "CC BY-SA 4.0" } },
  { value: "CC-BY-3.0", label: { fr: "CC BY 3.0", en: "CC BY 3.0" } },
  { value: "CC0-1.0", label: { fr: "CC0 (domaine public)", en: "CC0 (public domain)" } },
  { value: "etalab-2.0", label: { fr: "Licence Ouverte 2.0", en: "Open Licence 2.0 (Etalab)" } },
  { value: "tous-droits-reserves", label: { fr: "Tous droits réservés", en: "All rights reserved" } },
];
