import type { ReactNode } from "react";
import { useTitle } from "../../lib/use-title.ts";
import classes from "./door-card.module.css";

/** The card of the screens before one is inside: a title, a sentence, a form. */
export function DoorCard({ title, lede, children }: { title: string; lede?: ReactNode; children?: ReactNode }) {
  useTitle(title);
  return (
    <section className={classes.card}>
      <h1 className={classes.title} tabIndex={-1} data-focus-target>
        {title}
      </h1>
      {lede && <p className={classes.lede}>{lede}</p>}
      {children}
    </section>
  );
}
