import type { UnderstoodKey } from "@passerelles/shared/indicators/describe-measure.ts";
import type { MeasureErrorKey } from "@passerelles/shared/indicators/measure-message.ts";
import { useTranslation } from "react-i18next";

type Gaps = Readonly<Record<string, string | number>>;

/** Puts a sentence about a measure in words; what fills its gaps comes with the key, from the same reading. */
export function useSentence(): (key: MeasureErrorKey | UnderstoodKey, gaps?: Gaps) => string {
  const { t } = useTranslation();
  // The gaps of all sentences together are asked for by the type of `t`, which only knows the union of the keys.
  return (key, gaps) => t(key as "measure.understood.none", gaps ?? {});
}
