import { IconMessages } from "@tabler/icons-react";
import type { BlockCard } from "./block-card.ts";
import classes from "./constats-enjeux.module.css";

/** A card per theme: what was talked about, then what was found beside what comes first. */
export const constatsEnjeux: BlockCard = {
  Icon: IconMessages,
  Card: ({ children }) => <div className={classes.themes}>{children}</div>,
};
