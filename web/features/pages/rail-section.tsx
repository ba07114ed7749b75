import type { ReactNode } from "react";
import classes from "./page-rail.module.css";

interface Props {
  title: string;
  /** Of no use on paper. */
  screenOnly?: boolean;
  children: ReactNode;
}

/** A part of the right rail, under its quiet heading. */
export function RailSection({ title, screenOnly = false, children }: Props) {
  return (
    <section className={classes.section} data-screen-only={screenOnly || undefined}>
      <h2 className={classes.title}>{title}</h2>
      {children}
    </section>
  );
}
