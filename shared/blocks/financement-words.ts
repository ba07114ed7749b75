import type { Shares } from "../indicators/shares.ts";
import type { Label } from "../strings/label.ts";

/** What the card of `financement` says besides the labels of its fields; apart from them, since it comes with that card. */
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
