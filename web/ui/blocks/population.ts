import { IconUsersGroup } from "@tabler/icons-react";
import type { BlockCard } from "./block-card.ts";
import { lateCard } from "./late-card.tsx";

/** Who is concerned: the number in all, then each public with its own. */
export const population: BlockCard = {
  Icon: IconUsersGroup,
  Card: lateCard(async () => (await import("./population-card.tsx")).PopulationCard, 160),
};
