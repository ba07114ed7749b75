import { createContext, useContext } from "react";

/** Which figure's form is open, by block id; at most one. */
export interface OpenFigure {
  id: string | null;
  open(id: string | null): void;
}

/** Provided around the text. */
export const OpenFigureContext = createContext<OpenFigure>({ id: null, open: () => {} });

/** The figure whose form is open, and how to open another. */
export function useOpenFigure(): OpenFigure {
  return useContext(OpenFigureContext);
}
