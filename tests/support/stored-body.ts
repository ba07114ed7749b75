import type { Person } from "./person.ts";

/** A node of a stored body, as the API answers it. */
export interface StoredNode {
  type: string;
  text?: string;
  attrs?: Record<string, unknown>;
  marks?: { type: string; attrs?: Record<string, unknown> }[];
  content?: StoredNode[];
}

/** What the server says of the body of a page, once this person's window says that all is saved. */
export async function storedBody(person: Person, id: string): Promise<StoredNode[]> {
  await person.saved();
  const { body } = await (await person.context.request.get(`/api/pages/${id}`)).json();
  return body.content;
}

/** Nodes as one line: `table(row(th("a") td("b")))`, marks after the text, attributes left out. */
export function outline(nodes: readonly StoredNode[] = []): string {
  return nodes.map(nodeOutline).join(" ");
}

const short: Readonly<Record<string, string>> = {
  paragraph: "p",
  tableRow: "tr",
  tableHeader: "th",
  tableCell: "td",
  listItem: "li",
  bulletList: "ul",
  orderedList: "ol",
};

function nodeOutline({ type, text, attrs, marks = [], content }: StoredNode): string {
  if (type === "text") return `${JSON.stringify(text)}${marks.map((mark) => `.${mark.type}`).join("")}`;
  const level = type === "heading" ? String(attrs?.level) : "";
  const name = `${type === "heading" ? "h" : (short[type] ?? type)}${level}`;
  const inside = outline(content);
  return inside === "" ? name : `${name}(${inside})`;
}

/** Pastes as a browser does: an event with what other applications put on the clipboard. */
export async function paste(person: Person, given: { html?: string; text?: string }): Promise<void> {
  await person.text.evaluate((element, { html, text }) => {
    const clipboardData = new DataTransfer();
    if (html !== undefined) clipboardData.setData("text/html", html);
    if (text !== undefined) clipboardData.setData("text/plain", text);
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, given);
}
