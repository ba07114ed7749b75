import { fundingNatures } from "../kinds/funding-natures.ts";
import { organisationColumns } from "../kinds/organisation.ts";
import type { Label } from "../strings/label.ts";
import { defineBlock } from "./define-block.ts";
import { originFields, originOf } from "./figures-origin.ts";

const total = { fr: "Financement total", en: "Total funding" } as const satisfies Label;
const amount = { fr: "Montant ou part", en: "Amount or share" } as const satisfies Label;

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
      takes: "amount",
      label: total,
      example: { fr: "400 k€", en: "400 k€" },
    },
    period: { type: "period", label: { fr: "Période", en: "Period" }, example: { fr: "2024", en: "2024" } },
    ...originFields,
  },
  rows: {
    type: "list",
    label: { fr: "Financeurs", en: "Funders" },
    list: {
      ...organisationColumns({ fr: "Trois mutuelles", en: "Three mutual insurers" }),
      nature: { type: "choice", label: { fr: "Nature", en: "Nature" }, options: fundingNatures },
      montant: {
        type: "measure",
        takes: "amount-or-share",
        label: amount,
        example: { fr: "80\u00a0%, 1/3, 400 k€", en: "80 %, 1/3, 400 k€" },
      },
      periode: { type: "period", label: { fr: "Période", en: "Period" } },
    },
  },
  // What a funder brings is a part of the total, and would be counted twice with it: it is of no indicator.
  measures: ({ attributes, rows }) => {
    const origin = originOf(attributes);
    const whole = {
      ...{ attributes: { ...origin, value: attributes.total ?? "" }, indicator: "partner-funding", called: total },
    };
    const parts = rows.map(({ id, columns: { structure: page, nom: label = "", montant: value = "", periode } }) => ({
      ...{ rowId: id, page, called: amount },
      attributes: { ...origin, indicator: "", label, value, ...(periode?.trim() && { period: periode }) },
    }));
    return [whole, ...parts].filter((one) => one.attributes.value.trim() !== "");
  },
  keptByTemplates: ["id"],
});
