import { IconStairs } from "@tabler/icons-react";
import type { BlockCard } from "./block-card.ts";

/** Numbered steps, one under the other. */
export const etapes: BlockCard = {
  Icon: IconStairs,
  layout: "steps",
  Card: ({ children }) => children,
};
