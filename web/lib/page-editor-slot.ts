import type { PageDetail } from "@passerelles/shared/api/pages.schemas.ts";
import { type ComponentType, createContext, type ReactNode } from "react";

/** What the editor receives when a page passes from reading to writing. */
export interface PageEditorProps {
  page: PageDetail;
  /** Back to reading: the page is read again from the server. */
  onLeave(): void;
  /** Chips and byline, drawn by the page between the lede and the text, so that nothing jumps. */
  meta?: ReactNode;
  /** The page as it is read, shown until its document has come. */
  reading: ReactNode;
  /** Where the editor draws outside the article (with portals); null until the page has drawn them. */
  places: EditorPlaces;
}

/** Elements of the page's frame that the editor fills while it is open. */
export interface EditorPlaces {
  /** In the top bar: the save state in words. */
  saveState: HTMLElement | null;
  /** In the top bar: the faces of those who are here. */
  presence: HTMLElement | null;
  /** Under the top bar, kept in view: the toolbar. */
  toolbar: HTMLElement | null;
  /** In the right rail: the identity card in edit form. */
  identity: HTMLElement | null;
  /** In the right rail: how complete the page is. */
  checklist: HTMLElement | null;
}

/** The editor, loaded when it is first drawn; `null` in an application built without one. Provided by the application. */
export const PageEditorSlot = createContext<ComponentType<PageEditorProps> | null>(null);
