import { Group } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./dialog-actions.module.css";

/** The buttons at the end of a form. In a dialog that is longer than the window they stay in sight. */
export function DialogActions({ children }: { children: ReactNode }) {
  return <Group className={classes.actions}>{children}</Group>;
}
