import type { PageDocument } from "@passerelles/shared/document/page-document.ts";

/** How the rest of the server touches live documents, without knowing rooms or sockets. */
export interface PageEditor {
  /**
   * Applies a change to a page's document as an edit of this person, relays it to whoever is on the page, and
   * resolves when it is committed. Rejects when the page does not exist, the change throws, or it cannot be taken now
   * (`EditRefused`): nothing is kept then.
   */
  edit(pageId: string, accountId: string, change: (document: PageDocument) => void): Promise<void>;
  /** Looks again at the rights of every socket on this page, on every node; sockets are downgraded or closed. */
  pageRightsChanged(pageId: string): Promise<void>;
  /** The same for every socket of this person: role changed, suspended, signed out everywhere. */
  accountRightsChanged(accountId: string): Promise<void>;
}
