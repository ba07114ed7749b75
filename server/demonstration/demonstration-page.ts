import type { Visibility } from "@passerelles/shared/access.ts";
import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import type { InitialContent } from "@passerelles/shared/document/create-document.ts";

/** Finds the id of a page or a person of the demonstration, by its key. */
export type PageIdOf = (key: string) => string;

/** The local parts of the demonstration accounts' addresses. */
export type DemonstrationAccount = "admin" | "reseau" | "conseiller" | "animateur" | "formateur" | "lecteur";

/** One page of the demonstration content. Fields and body may refer to any other. */
export interface DemonstrationPage {
  key: string;
  kind: string;
  template?: string;
  /** It is a template itself. */
  isTemplate?: boolean;
  visibility: Visibility;
  owner: DemonstrationAccount;
  title: string;
  fields: (pageId: PageIdOf) => NonNullable<InitialContent["fields"]>;
  body: (pageId: PageIdOf) => readonly BodyNode[];
}
