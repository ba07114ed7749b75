import type { ReactNode } from "react";
import classes from "./page-rail.module.css";

/** A part of the right rail, under its quiet heading. */
export function RailSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes.section}>
      <h2 className={classes.title}>{title}</h2>
      {children}
    </section>
  );
}
