import type { Visibility } from "@passerelles/shared/access.ts";
import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import type { InitialContent } from "@passerelles/shared/document/create-document.ts";

import type { DemonstrationFile } from "./demonstration-file.ts";

/** Finds the id of a page, a person or a file of the demonstration, by its key. */
export type PageIdOf = (key: string) => string;

/** The day on which people meet in so many weeks, as a person types it. */
export type MeetingIn = (weeks: number) => string;

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
  /** What its body shows; they are laid just before it. */
  files?: readonly DemonstrationFile[];
  fields: (pageId: PageIdOf, meetingIn: MeetingIn) => NonNullable<InitialContent["fields"]>;
  body: (pageId: PageIdOf) => readonly BodyNode[];
}
