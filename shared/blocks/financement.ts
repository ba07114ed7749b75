import type { Shares } from "../indicators/shares.ts";
import { fundingNatures } from "../kinds/funding-natures.ts";
import type { Label } from "../strings/label.ts";
import { defineBlock } from "./define-block.ts";

/** What its card says besides the labels of its fields. */
export const fundingWords = {
  empty: { fr: "Financements à préciser", en: "Funding to be told" },
  inAll: { fr: "en tout", en: "in all" },
  funder: { fr: "Financeur", en: "Funder" },
  unnamed: { fr: "Financeur à préciser", en: "Funder to be told" },
  amount: { fr: "Montant", en: "Amount" },
  share: { fr: "Part", en: "Share" },
  rest: { fr: "Non précisé", en: "Not told" },
  total: { fr: "Total", en: "Total" },
} as const satisfies Record<string, Label>;

/** Why the shares of the funders are not computed. */
export const refusedShares = {
  mixed: {
    fr: "Parts non calculées\u00a0: ces montants ne se comparent pas entre eux.",
    en: "Shares not computed: these amounts cannot be compared.",
  },
  bounds: {
    fr: "Parts non calculées\u00a0: des montants sont des fourchettes ou des minimums.",
    en: "Shares not computed: some amounts are ranges or bounds.",
  },
  missing: { fr: "Parts non calculées\u00a0: un montant manque.", en: "Shares not computed: an amount is missing." },
  more: {
    fr: "Parts non calculées\u00a0: leur somme dépasse le total.",
    en: "Shares not computed: they add up to more than the total.",
  },
  periods: {
    fr: "Parts non calculées\u00a0: les périodes diffèrent.",
    en: "Shares not computed: the periods differ.",
  },
} as const satisfies Record<Exclude<Extract<Shares, { ok: false }>["reason"], "few">, Label>;

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
      structure: {
        type: "page",
        kinds: ["structure"],
        wordsIn: "nom",
        label: { fr: "Structure", en: "Organisation" },
      },
      nom: {
        type: "text",
        label: { fr: "Ou en toutes lettres", en: "Or in words" },
        example: { fr: "Trois mutuelles", en: "Three mutual insurers" },
      },
      nature: { type: "choice", label: { fr: "Nature", en: "Nature" }, options: fundingNatures },
      montant: {
        type: "measure",
        label: { fr: "Montant ou part", en: "Amount or share" },
        example: { fr: "80\u00a0%, 1/3, 400 k€", en: "80 %, 1/3, 400 k€" },
      },
      periode: { type: "period", label: { fr: "Période", en: "Period" } },
    },
  },
});
