import type { PageDocument } from "./page-document.ts";
import { replaceChildren } from "./replace-children.ts";
import { replaceMap } from "./replace-map.ts";

/**
 * Makes a live document read like another one, by edits on top of what is there: what already reads the same is not
 * touched, so that people who write elsewhere in the page keep their place and their words. Works on any nodes.
 */
export function replaceContent(live: PageDocument, wanted: Omit<PageDocument, "doc">): void {
  live.doc.transact(() => {
    replaceMap(live.fields, wanted.fields);
    replaceMap(live.data, wanted.data);
    replaceChildren(live.body, wanted.body);
  });
}
