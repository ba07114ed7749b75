import type { PageEditor } from "@passerelles/server/collab/page-editor.ts";

/** A page editor for tests that open no document: it keeps whose rights were said to have changed. */
export interface RecordedEditor extends PageEditor {
  accounts: string[];
  pages: string[];
}

/** Makes one. Editing through it is a mistake of the test. */
export function recordEditor(): RecordedEditor {
  const accounts: string[] = [];
  const pages: string[] = [];
  return {
    accounts,
    pages,
    edit: async () => {
      throw new Error("This test has no documents.");
    },
    accountRightsChanged: async (accountId) => void accounts.push(accountId),
    pageRightsChanged: async (pageId) => void pages.push(pageId),
  };
}
