import { IconRoute } from "@tabler/icons-react";
import type { BlockCard } from "./block-card.ts";
import classes from "./parcours-ideal.module.css";

/** A grid, a row for each actor; on a phone each actor in turn. */
export const parcoursIdeal: BlockCard = {
  Icon: IconRoute,
  layout: "matrix",
  Card: ({ children }) => <div className={classes.grid}>{children}</div>,
};
