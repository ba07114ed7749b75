import { pageDocument } from "@passerelles/shared/document/page-document.ts";
import * as Y from "yjs";
import { updateMessage } from "../support/hostile-updates.ts";
import type { Random } from "./random.ts";

/** Updates that somebody sends who writes a paragraph of their own under this client id. */
export function honestUpdates(client: number, random: Random): Uint8Array[] {
  const doc = new Y.Doc();
  doc.clientID = client;
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  const { body } = pageDocument(doc);
  const text = new Y.XmlText();
  const paragraph = new Y.XmlElement(random.pick(["paragraph", "heading", "blockquote"]));
  paragraph.insert(0, [text]);
  body.insert(0, [paragraph]);
  for (let edit = 0; edit < 12; edit += 1) {
    const act = random.next();
    if (act < 0.25 && text.length > 5) text.delete(random.between(0, text.length - 4), 3);
    else if (act < 0.4) paragraph.setAttribute("id", `b${random.between(0, 999)}`);
    else if (act < 0.55 && text.length > 3) text.format(0, 2, { bold: {} });
    else text.insert(random.between(0, text.length), random.pick(["mot ", "é", "une phrase entière, ", "𝒳"]));
  }
  doc.destroy();
  return updates;
}

/** A message that was honest before something happened to it. */
export function mutated(updates: readonly Uint8Array[], random: Random): Uint8Array {
  const update = random.pick(updates);
  const whole = updateMessage(update);
  switch (random.between(0, 7)) {
    case 0:
      return flipped(whole, random);
    case 1:
      return updateMessage(flipped(update, random));
    case 2:
      return whole.subarray(0, random.between(0, whole.byteLength - 1));
    case 3:
      return updateMessage(update.subarray(0, random.between(0, update.byteLength - 1)));
    case 4:
      return updateMessage(spliced(update, random.pick(updates), random));
    case 5:
      // A number larger than any that is honest, somewhere.
      return updateMessage(spliced(update, Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x0f), random));
    case 6:
      return updateMessage(Uint8Array.from(update, (byte) => (random.chance(0.05) ? random.between(0, 255) : byte)));
    default:
      // Honest, but early, late or again.
      return whole;
  }
}

function flipped(bytes: Uint8Array, random: Random): Uint8Array {
  const changed = Uint8Array.from(bytes);
  for (let flips = random.between(1, 3); flips > 0; flips -= 1) {
    const at = random.between(0, changed.byteLength - 1);
    changed[at] = (changed[at] ?? 0) ^ (1 << random.between(0, 7));
  }
  return changed;
}

/** These bytes with a piece of others in the place of a few of them. */
function spliced(bytes: Uint8Array, others: Uint8Array, random: Random): Uint8Array {
  const at = random.between(0, bytes.byteLength);
  const from = random.between(0, others.byteLength - 1);
  const piece = others.subarray(from, from + random.between(1, 12));
  const rest = bytes.subarray(Math.min(bytes.byteLength, at + random.between(0, piece.byteLength)));
  return Uint8Array.from([...bytes.subarray(0, at), ...piece, ...rest]);
}
