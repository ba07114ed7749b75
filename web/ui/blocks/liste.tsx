import { Skeleton } from "@mantine/core";
import { IconListSearch } from "@tabler/icons-react";
import { lazy, Suspense } from "react";
import type { BlockCard } from "./block-card.ts";

const ListedPages = lazy(() => import("./liste/listed-pages.tsx").then((module) => ({ default: module.ListedPages })));

/** The pages that answer a question at this moment, for this reader; they are asked for once the text is there. */
export const liste: BlockCard = {
  Icon: IconListSearch,
  Card: ({ node }) => (
    <Suspense fallback={<Skeleton height={200} radius="md" my={22} />}>
      <ListedPages attributes={node.attrs} />
    </Suspense>
  ),
};
