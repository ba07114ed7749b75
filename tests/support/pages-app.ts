import { createCollabAccess } from "@passerelles/server/accounts/collab-access.ts";
import type { AppServices } from "@passerelles/server/app.ts";
import { type Collab, createCollab } from "@passerelles/server/collab/collab.ts";
import type { PageEditor } from "@passerelles/server/collab/page-editor.ts";
import { type CreatedPage, createPage, type NewPage } from "@passerelles/server/pages/create-page.ts";
import { createProjector } from "@passerelles/server/projection/projector.ts";
import type { PageDetail } from "@passerelles/shared/api/pages.schemas.ts";
import type { PageDocument } from "@passerelles/shared/document/page-document.ts";
import { writeText } from "@passerelles/shared/document/write-fields.ts";
import type { Kind } from "@passerelles/shared/kinds/define-kind.ts";
import { fichePratique } from "@passerelles/shared/kinds/fiche-pratique.ts";
import { kinds as ownKinds } from "@passerelles/shared/kinds/index.ts";
import type { Browser } from "./browser.ts";
import { startTestApp } from "./test-app.ts";

/** The application for tests of pages: edits go through live documents, and are projected when the test says so. */
export type PagesApp = Awaited<ReturnType<typeof startPagesApp>>;

/** Starts it. Call `close` at the end. */
export async function startPagesApp({
  kinds = ownKinds,
  interfaceFolder,
  fileLimits,
}: {
  kinds?: readonly Kind[];
  interfaceFolder?: string;
  fileLimits?: AppServices["fileLimits"];
} = {}) {
  let collab: Collab | undefined;
  const live = () => {
    if (collab === undefined) throw new Error("The application has not started.");
    return collab.editor;
  };
  const rightsChanged: string[] = [];
  const editor: PageEditor = {
    edit: (...edit) => live().edit(...edit),
    accountRightsChanged: (accountId) => live().accountRightsChanged(accountId),
    pageRightsChanged: (pageId) => {
      rightsChanged.push(pageId);
      return live().pageRightsChanged(pageId);
    },
  };
  const app = await startTestApp({ services: { editor, kinds, fileLimits }, interfaceFolder });
  const { database, config } = app;
  const access = createCollabAccess(database, config);
  const log = app.app.log;
  collab = createCollab({ database, access, log, publicUrl: config.publicUrl, cookieName: "unused" });
  const projector = createProjector({ database, kinds, log });
  const author = await app.account("conseiller", { name: "Camille Autrice" });

  const edit = async (pageId: string, change: (document: PageDocument) => void, accountId = author.id) => {
    await editor.edit(pageId, accountId, change);
    await projector.projectPage(pageId);
  };
  return {
    ...app,
    editor,
    onGrown: collab.onGrown,
    /** The pages whose rights were said to have changed. */
    rightsChanged,
    close: async () => {
      await collab.close();
      await app.close();
    },
    projector,
    author,
    /** Creates a practice sheet of the author that members may read, unless told otherwise. */
    page: (given: Partial<NewPage> = {}): Promise<CreatedPage> =>
      createPage(app.database.db, {
        ...{ kind: fichePratique, title: "Une fiche", visibility: "membres", ownerId: author.id, body: [] },
        ...given,
      }),
    /** Changes a page's document as the author, and projects it. */
    edit,
    /** Renames a page and projects it. */
    rename: (pageId: string, title: string) => edit(pageId, ({ fields }) => writeText(fields, "title", title)),
    /** A page as a browser reads it. */
    read: async (browser: Browser, pageId: string): Promise<PageDetail> =>
      (await browser.ask({ url: `/api/pages/${pageId}` })).json(),
  };
}
