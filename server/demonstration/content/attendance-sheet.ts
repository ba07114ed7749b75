import type { DemonstrationFile } from "../demonstration-file.ts";

/** Lines left to sign on. */
const places = 16;

/** What spreadsheets need at the start of a file to read its accents. */
const byteOrderMark = "\uFEFF";

const lines = [
  ["Feuille d’émargement (modèle)"],
  ["Séance", ""],
  ["Date et lieu", ""],
  ["Formateur ou formatrice", ""],
  [],
  ["Nº", "Prénom", "Nom", "Organisation", "Fonction", "Signature"],
  ...Array.from({ length: places }, (_, at) => [`${at + 1}`, "", "", "", "", ""]),
];

/** A trainer's attendance sheet, empty: French spreadsheets part columns at semicolons. */
export const attendanceSheet: DemonstrationFile = {
  key: "feuille-emargement",
  name: "feuille-emargement-modele.csv",
  make: async () => Buffer.from(`${byteOrderMark}${lines.map((cells) => cells.join(";")).join("\r\n")}\r\n`),
};
