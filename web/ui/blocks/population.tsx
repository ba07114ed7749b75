import { blockAttributes } from "@passerelles/shared/blocks/define-block.ts";
import { population as block } from "@passerelles/shared/blocks/population.ts";
import { IconUsersGroup } from "@tabler/icons-react";
import { PopulationCard } from "../population-card.tsx";
import type { BlockCard } from "./block-card.ts";

/** Who is concerned: the number in all, then each public with its own. */
export const population: BlockCard = {
  Icon: IconUsersGroup,
  Card: ({ node }) => {
    const { label = "", total = "", period = "", source = "" } = blockAttributes(block, node.attrs);
    return <PopulationCard {...{ label, total, period, source }} rows={node.rows ?? []} />;
  },
};
