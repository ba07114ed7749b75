import { IconAddressBook } from "@tabler/icons-react";
import { lazy } from "react";
import type { BlockCard } from "./block-card.ts";

/** Whom to turn to. Its card comes with the pages that hold one. */
export const contact: BlockCard = {
  Icon: IconAddressBook,
  Card: lazy(async () => ({ default: (await import("./contact-card.tsx")).Contact })),
};
