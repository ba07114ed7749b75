import { IconListSearch } from "@tabler/icons-react";
import type { BlockCard } from "./block-card.ts";
import { lateCard } from "./late-card.tsx";

/** The pages that answer a question at this moment, for this reader; they are asked for once the text is there. */
export const liste: BlockCard = {
  Icon: IconListSearch,
  Card: lateCard(async () => (await import("./liste/listed-pages.tsx")).ListedPages, 200),
};
