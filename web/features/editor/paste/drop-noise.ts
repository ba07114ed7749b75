import { styleOf, unwrap } from "./dom-edit.ts";

/** What holds no text of the page: machinery, drawings, controls. */
const machinery = [
  "script,style,meta,link,title,base,xml,object,embed,applet,iframe,frame,svg,math,canvas,video,audio,source,track",
  "input,select,textarea,button,template,noscript,map,colgroup,col,[hidden]",
].join();

/** Comments of office suites, and where they are hooked; tables of contents, which a page makes by itself. */
const asides = [
  "[style*='mso-element:comment' i],[style*='mso-special-character:comment' i]",
  ".MsoCommentReference,.msocomanchor,.msocomtxt,.msocomhide,a[href^='#_msocom']",
  "[class^='MsoToc' i],[id^='Table of Contents']",
].join();

/** Removes what is not the text itself: machinery, comments, what tracked changes have removed, what is hidden. */
export function dropNoise(root: Element): void {
  const document = root.ownerDocument;
  const comments = document.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
  const found: ChildNode[] = [];
  while (comments.nextNode()) found.push(comments.currentNode as Comment);
  for (const comment of found) comment.remove();

  dropPublishedComments(root);
  for (const element of root.querySelectorAll(`${machinery},${asides}`)) element.remove();
  for (const removed of root.querySelectorAll("del[cite],del[datetime],.msoDel,.MsoDel")) removed.remove();
  for (const added of root.querySelectorAll("ins")) unwrap(added);
  for (const styled of root.querySelectorAll("[style]")) {
    if (styleOf(styled, "mso-hide") === "all" || styleOf(styled, "display") === "none") styled.remove();
    else if (/^(?:yes|\d+)$/.test(styleOf(styled, "mso-spacerun") || styleOf(styled, "mso-tab-count")))
      styled.replaceWith(" ");
  }
  for (const space of root.querySelectorAll(".Apple-converted-space")) space.replaceWith(" ");
  for (const element of root.querySelectorAll("*"))
    if (element.localName.includes(":")) {
      if (element.textContent?.trim()) unwrap(element);
      else element.remove();
    }
}

/** Google Docs hooks a comment to a letter, and puts the comments at the end. */
function dropPublishedComments(root: Element): void {
  for (const anchor of root.querySelectorAll("a[href^='#cmnt']")) {
    const isComment = anchor.getAttribute("href")?.startsWith("#cmnt_ref");
    (isComment ? (anchor.closest("div") ?? anchor.closest("p") ?? anchor) : (anchor.closest("sup") ?? anchor)).remove();
  }
}
