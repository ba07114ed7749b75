// @vitest-environment jsdom
import { expect, test } from "vitest";
import { changesBlocks, undoMutations } from "./undo-mutations.ts";

const root = document.createElement("main");
document.body.append(root);

/** What a change of this document makes known of itself. */
function changed(html: string, change: (find: (selector: string) => Element) => void): MutationRecord[] {
  root.innerHTML = html;
  const observer = new MutationObserver(() => undefined);
  observer.observe(root, { childList: true, characterData: true, characterDataOldValue: true, subtree: true });
  change((selector) => root.querySelector(selector) as Element);
  const records = observer.takeRecords();
  observer.disconnect();
  return records;
}

const page = "<div><table><tbody><tr><td>a</td></tr></tbody></table></div><p>un <b>deux</b></p><p>fin</p>";

test("what a browser has moved from block to block goes back, the same nodes in the same places", () => {
  let before: Node[] = [];
  const records = changed(page, (find) => {
    before = [...root.querySelectorAll("*")];
    const [frame, line] = [find("div"), find("p")];
    const span = document.createElement("span");
    span.append(...line.childNodes);
    frame.append(span);
    line.remove();
    (span.firstChild as Text).data = "un";
    find("td").replaceChildren();
  });
  expect(changesBlocks(records)).toBe(true);
  expect(root.innerHTML).not.toBe(page);
  undoMutations(records);
  expect(root.innerHTML).toBe(page);
  expect([...root.querySelectorAll("*")]).toEqual(before);
});

test("what a browser deletes within a line changes no block", () => {
  const records = changed(page, (find) => {
    find("b").replaceWith(document.createElement("br"));
    (find("p").firstChild as Text).data = "u";
  });
  expect(records.length).toBeGreaterThan(1);
  expect(changesBlocks(records)).toBe(false);
});

test("words that a browser draws out of a code block to where no line is change blocks", () => {
  const records = changed("<div><table></table></div><pre><code>un\ndeux</code></pre>", (find) => {
    const span = document.createElement("span");
    span.append("un");
    find("div").append(span);
    (find("code").firstChild as Text).data = "deux";
  });
  expect(changesBlocks(records)).toBe(true);
});

test("words that a browser draws from one line into another change blocks", () => {
  const records = changed(page, (find) => {
    const [line, other] = root.querySelectorAll("p");
    other?.append(...(line?.querySelectorAll("b") ?? []));
    expect(find("b").textContent).toBe("deux");
  });
  expect(changesBlocks(records)).toBe(true);
});
