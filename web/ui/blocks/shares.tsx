import type { Share, Shares } from "@passerelles/shared/indicators/shares.ts";
import type { ReactNode } from "react";
import classes from "./shares.module.css";

/** A part of a whole: which of the card's colours is its own, and how much of the whole it is, where that is known. */
interface Part {
  key: string;
  colour: string;
  share: Share | null | undefined;
}

type Told = Extract<Shares, { ok: true }>;

/** Whether something of a whole is left that is worth drawing. */
export function hasRest({ rest }: Told): boolean {
  return rest >= 0.5;
}

/** Shares of a whole side by side. What they are is in the table under it, which says it to everybody. */
export function ShareBar({ parts, shares }: { parts: readonly Part[]; shares: Told }) {
  return (
    <div className={classes.bar} aria-hidden>
      {parts.map(
        ({ key, colour, share }) => share && <span key={key} data-share={colour} style={{ flexGrow: share.percent }} />,
      )}
      {hasRest(shares) && <span data-share="rest" style={{ flexGrow: shares.rest }} />}
    </div>
  );
}

interface ShareNameProps {
  colour: string | undefined;
  className?: string | undefined;
  children: ReactNode;
}

/** The name of a part, after its colour where the bar shows it. */
export function ShareName({ colour, className = "", children }: ShareNameProps) {
  return (
    <span className={`${classes.name} ${className}`} data-share={colour}>
      {children}
    </span>
  );
}
