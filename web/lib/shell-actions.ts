import { createContext, useContext } from "react";

/** The page that a template is made of. */
export interface TemplateSource {
  id: string;
  kind: string;
  title: string;
}

/** What any screen may ask of the application around it. */
export interface ShellActions {
  /** Opens the « Nouvelle page » dialog, on this kind when one is given. */
  newPage(kind?: string): void;
  /** Opens the dialog that makes a template, of this page when one is given. */
  newTemplate(from?: TemplateSource): void;
  /** Opens the search palette. */
  search(): void;
  /** Signs out, after a warning when something is unsent. */
  signOut(everywhere?: boolean): void;
}

const none = () => {};
/** Provided by the application's layout. */
export const ShellActionsContext = createContext<ShellActions>({
  newPage: none,
  newTemplate: none,
  search: none,
  signOut: none,
});

/** The actions of the application around this screen. */
export function useShellActions(): ShellActions {
  return useContext(ShellActionsContext);
}
