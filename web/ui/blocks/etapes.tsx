import { IconStairs } from "@tabler/icons-react";
import type { BlockCard } from "./block-card.ts";
import classes from "./etapes.module.css";

/** Numbered steps, one under the other. */
export const etapes: BlockCard = {
  Icon: IconStairs,
  Card: ({ children }) => <div className={classes.steps}>{children}</div>,
};
