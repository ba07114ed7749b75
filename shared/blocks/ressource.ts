import { escapeMarkdown, linkTarget } from "../document/markdown-escape.ts";
import { licences } from "../kinds/licences.ts";
import { organisation } from "../kinds/organisation.ts";
import { parseWebAddress } from "../kinds/web-address.ts";
import type { Label } from "../strings/label.ts";
import { defineBlock } from "./define-block.ts";

/** What stands where nothing is told yet. */
export const noResource = { fr: "Ressource à préciser", en: "Resource to be told" } as const satisfies Label;

/** A document to consult, or that the page was made from: what it is, by whom, under which licence. */
export const ressource = defineBlock({
  name: "ressource",
  label: { fr: "Ressource", en: "Resource" },
  description: { fr: "Un document à consulter, ou d’où vient la page", en: "A document to consult, or a source" },
  keywords: ["ressource", "document", "source", "bibliographie", "reference", "pour en savoir plus", "resource"],
  inline: false,
  fields: {
    titre: { type: "text", label: { fr: "Titre", en: "Title" } },
    auteur: {
      type: "text",
      label: { fr: "Auteur", en: "Author" },
      example: { fr: "Un comité, une revue, un service", en: "A committee, a journal, a department" },
    },
    structure: { ...organisation, label: { fr: "Publié par", en: "Published by" } },
    annee: { type: "year", label: { fr: "Année", en: "Year" } },
    url: { type: "url", label: { fr: "Adresse", en: "Address" } },
    licence: { type: "licence", label: { fr: "Licence", en: "Licence" }, options: licences },
    apport: {
      type: "long-text",
      label: { fr: "Ce que l’on y trouve", en: "What it gives" },
    },
  },
  keptByTemplates: ["id"],
  toMarkdown: (
    { titre = "", auteur = "", structure = "", annee = "", url = "", licence = "", apport = "" },
    context,
  ) => {
    const inLine = (text: string) => escapeMarkdown(text).replaceAll(/\s*\n\s*/g, " ");
    const address = linkTarget(parseWebAddress(url));
    const name = inLine(titre || url) || noResource[context.language];
    const origin = [auteur, structure && (context.pageTitle(structure) ?? ""), annee, licence].filter(Boolean);
    const head = [address ? `[${name}](${address})` : name, ...origin.map(inLine)].join(", ");
    return apport ? `${head}\n\n${escapeMarkdown(apport)}` : head;
  },
});
