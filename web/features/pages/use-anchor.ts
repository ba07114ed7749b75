import { useEffect } from "react";

/** What a reader does who goes on from there by themselves. */
const ownMoves = ["wheel", "touchmove", "pointerdown", "keydown"] as const;

/**
 * An address with `#…` names a heading, a block or a figure. It is only drawn once the page has been read, and what is above
 * it grows as cards are loaded: it is held in view until the reader moves.
 */
export function useAnchor(): void {
  useEffect(() => {
    const id = anchor();
    if (id === "") return;
    const growth = new ResizeObserver(() => document.getElementById(id)?.scrollIntoView());
    const stop = () => {
      growth.disconnect();
      for (const move of ownMoves) removeEventListener(move, stop);
    };
    for (const move of ownMoves) addEventListener(move, stop, { passive: true });
    growth.observe(document.body);
    return stop;
  }, []);
}

/** What the address names; an address that somebody has broken names nothing. */
function anchor(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return "";
  }
}
