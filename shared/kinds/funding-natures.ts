import type { Option } from "./field.ts";

/** Where money comes from. */
export const fundingNatures = [
  { value: "public", label: { fr: "Public", en: "Public" } },
  { value: "prive", label: { fr: "Privé", en: "Private" } },
  { value: "europeen", label: { fr: "Européen", en: "European" } },
] as const satisfies readonly Option[];
