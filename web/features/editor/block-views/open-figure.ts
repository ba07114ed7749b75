import { createContext, useContext } from "react";

/** Which block's form is open, by block id; at most one. */
export interface OpenFigure {
  id: string | null;
  /** Whether the block was made to be filled in this form: left empty, it goes. */
  isFresh: boolean;
  open(id: string | null, how?: { fresh: boolean }): void;
}

/** Provided around the text. */
export const OpenFigureContext = createContext<OpenFigure>({ id: null, isFresh: false, open: () => {} });

/** The block whose form is open, and how to open another. */
export function useOpenFigure(): OpenFigure {
  return useContext(OpenFigureContext);
}
