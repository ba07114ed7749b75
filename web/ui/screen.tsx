import type { ReactNode } from "react";
import { useTitle } from "../lib/use-title.ts";
import classes from "./screen.module.css";

interface Props {
  title: string;
  /** One or two sentences under the title. */
  lede?: ReactNode;
  /** What stands above the title: a badge, a way back. */
  above?: ReactNode;
  /** CSS colour of the thin rule over the title, for what belongs to one kind. */
  hue?: string;
  /** Buttons on the title's line. */
  actions?: ReactNode;
  /** Width of the column: a form, a text, or a table. */
  width?: "form" | "text" | "wide";
  children: ReactNode;
}

/** The frame of every screen but the page: its column, its title, its actions. */
export function Screen({ title, lede, above, hue, actions, width = "wide", children }: Props) {
  useTitle(title);
  return (
    <div className={classes.screen} data-width={width}>
      <header className={classes.head}>
        {above}
        {hue && <div className={classes.rule} style={{ "--hue": hue }} />}
        <div className={classes.line}>
          <h1 className={classes.title} tabIndex={-1} data-focus-target>
            {title}
          </h1>
          {actions && <div className={classes.actions}>{actions}</div>}
          {lede && <p className={classes.lede}>{lede}</p>}
        </div>
      </header>
      {children}
    </div>
  );
}
