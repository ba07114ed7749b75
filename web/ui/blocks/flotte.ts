import { IconCar } from "@tabler/icons-react";
import { lazy } from "react";
import type { BlockCard } from "./block-card.ts";

/** The vehicles, by type. Its card comes with the pages that hold one. */
export const flotte: BlockCard = {
  Icon: IconCar,
  Card: lazy(async () => ({ default: (await import("./fleet-card.tsx")).Fleet })),
};
