import { endpoint } from "./endpoint.ts";
import type * as schemas from "./pages.schemas.ts";

export const createPage = endpoint<typeof schemas.createPage>("POST", "/api/pages");
export const listPages = endpoint<typeof schemas.listPages>("GET", "/api/pages");
export const readPage = endpoint<typeof schemas.readPage>("GET", "/api/pages/:id");
export const readPageBySlug = endpoint<typeof schemas.readPageBySlug>("GET", "/api/pages/by-slug/:slug");
/** Changes who may see the page; its content changes through its document. */
export const updatePage = endpoint<typeof schemas.updatePage>("PATCH", "/api/pages/:id");
export const duplicatePage = endpoint<typeof schemas.duplicatePage>("POST", "/api/pages/:id/duplicate");
export const trashPage = endpoint<typeof schemas.trashPage>("POST", "/api/pages/:id/trash");
export const restorePage = endpoint<typeof schemas.restorePage>("POST", "/api/pages/:id/restore");
export const listProblems = endpoint<typeof schemas.listProblems>("GET", "/api/pages/:id/problems");
export const downloadMarkdown = endpoint<typeof schemas.downloadMarkdown>("GET", "/api/pages/:id/markdown");
export const listVersions = endpoint<typeof schemas.listVersions>("GET", "/api/pages/:id/versions");
export const readVersion = endpoint<typeof schemas.readVersion>("GET", "/api/pages/:id/versions/:versionId");
export const restoreVersion = endpoint<typeof schemas.restoreVersion>(
  "POST",
  "/api/pages/:id/versions/:versionId/restore",
);

/** The address of the reading page of a page. */
export function pageUrl(slug: string): string {
  return `/pages/${slug}`;
}
