import { IconMicrophone2 } from "@tabler/icons-react";
import { lazy } from "react";
import type { BlockCard } from "./block-card.ts";

/** Somebody who speaks, or a kiosk. Its card comes with the pages that hold one. */
export const intervenant: BlockCard = {
  Icon: IconMicrophone2,
  Card: lazy(async () => ({ default: (await import("./speaker-card.tsx")).Speaker })),
};
