import { personColour } from "../../lib/person-colour.ts";

interface Writer {
  id?: unknown;
  name?: unknown;
}

/** Somebody else's caret: a bar and their name, in their colour. What awareness says is not trusted to be well formed. */
export function drawCaret(writer: Writer): HTMLElement {
  const { fill, on } = personColour(String(writer.id ?? ""));
  const caret = document.createElement("span");
  caret.className = "other-caret";
  caret.style.setProperty("--fill", fill);
  caret.style.setProperty("--on", on);
  const name = document.createElement("span");
  name.className = "other-caret-name";
  name.textContent = String(writer.name ?? "").slice(0, 60);
  // The name shows without being part of the text that is read, copied or counted.
  name.setAttribute("contenteditable", "false");
  caret.append("\u2060", name, "\u2060");
  return caret;
}

/** What somebody else has selected, tinted with their colour. */
export function drawSelection(writer: Writer): { style: string; class: string } {
  const { fill } = personColour(String(writer.id ?? ""));
  return { class: "other-selection", style: `--fill: ${fill}` };
}
