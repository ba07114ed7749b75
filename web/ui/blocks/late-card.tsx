import { Skeleton } from "@mantine/core";
import { type ComponentType, lazy, Suspense } from "react";
import type { BlockCardProps } from "./block-card.ts";

/** A card that is loaded with the first of a page; `height`, pixels, is about what it will take. */
export function lateCard(
  load: () => Promise<ComponentType<BlockCardProps>>,
  height: number,
): ComponentType<BlockCardProps> {
  const Card = lazy(async () => ({ default: await load() }));
  return (props) => (
    <Suspense fallback={<Skeleton height={height} radius="md" my={22} />}>
      <Card {...props} />
    </Suspense>
  );
}
