import { fundingNatures } from "../kinds/funding-natures.ts";
import { organisationColumns } from "../kinds/organisation.ts";
import { checkedSource } from "./checked-source.ts";
import { defineBlock } from "./define-block.ts";

/** Who pays for an action, and for how much of it: amounts or shares, kept as typed. */
export const financement = defineBlock({
  name: "financement",
  label: { fr: "Financement", en: "Funding" },
  description: { fr: "Les financeurs et la part de chacun", en: "The funders and the share of each" },
  keywords: ["financement", "financeurs", "budget", "subvention", "argent", "cout", "funding", "funders", "money"],
  inline: false,
  fields: {
    total: {
      type: "measure",
      label: { fr: "Financement total", en: "Total funding" },
      example: { fr: "400 k€", en: "400 k€" },
    },
    period: { type: "period", label: { fr: "Période", en: "Period" }, example: { fr: "2024", en: "2024" } },
    source: { type: "text", label: { fr: "Source", en: "Source" } },
  },
  rows: {
    type: "list",
    label: { fr: "Financeurs", en: "Funders" },
    list: {
      ...organisationColumns({ fr: "Trois mutuelles", en: "Three mutual insurers" }),
      nature: { type: "choice", label: { fr: "Nature", en: "Nature" }, options: fundingNatures },
      montant: {
        type: "measure",
        label: { fr: "Montant ou part", en: "Amount or share" },
        example: { fr: "80\u00a0%, 1/3, 400 k€", en: "80 %, 1/3, 400 k€" },
      },
      periode: { type: "period", label: { fr: "Période", en: "Period" } },
    },
  },
  checks: checkedSource("total", "montant"),
});
