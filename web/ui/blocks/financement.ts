import { IconCoins } from "@tabler/icons-react";
import { lazy } from "react";
import type { BlockCard } from "./block-card.ts";

/** Who pays, for how much of it. Its card comes with the pages that hold one. */
export const financement: BlockCard = {
  Icon: IconCoins,
  Card: lazy(async () => ({ default: (await import("./funding-card.tsx")).Funding })),
};
