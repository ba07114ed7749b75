import { IconMovie } from "@tabler/icons-react";
import type { BlockCard } from "./block-card.ts";
import { lateCard } from "./late-card.tsx";

/** A film of another host. */
export const video: BlockCard = {
  Icon: IconMovie,
  Card: lateCard(async () => (await import("./video-card.tsx")).VideoCard, 320),
};
