import type { PageReference } from "@passerelles/shared/api/references.schemas.ts";
import { foldText } from "@passerelles/shared/text/fold.ts";
import { findPages } from "../use-page-title.ts";

/** Most titles that are looked for, at once, and milliseconds that it may take. */
const maximum = { titles: 100, atOnce: 4, patience: 6000 };

/**
 * The pages of these kinds that have exactly these titles, by folded title: none where several have it. What is not answered
 * in time, or without a network, is not found.
 */
export async function findTitles(
  titles: readonly string[],
  kinds: readonly string[],
): Promise<Map<string, PageReference>> {
  const found = new Map<string, PageReference>();
  const signal = AbortSignal.timeout(maximum.patience);
  const waiting = titles.slice(0, maximum.titles);
  const look = async () => {
    for (let title = waiting.shift(); title !== undefined; title = waiting.shift()) {
      const wanted = foldText(title.trim());
      const { items } = await findPages(title, kinds.length === 1 ? kinds[0] : undefined, signal);
      const same = items.filter(
        (page) => foldText(page.title) === wanted && (kinds.length === 0 || kinds.includes(page.kind)),
      );
      if (same.length === 1 && same[0]) found.set(wanted, same[0]);
    }
  };
  await Promise.allSettled(Array.from({ length: maximum.atOnce }, look));
  return found;
}
