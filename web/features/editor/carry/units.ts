import * as Y from "yjs";
import { elementIn, itemsOf, typeIn } from "./shared-tree.ts";

/**
 * How a piece of an element that goes stands to the element that takes its place: both hold it (`base`), both did and
 * somebody has deleted it since (`gone`), only the one that goes does (`added`); null when it is of no concern.
 */
export type Standing = "base" | "gone" | "added" | null;

/** Tells of an item, or of one character within it. */
export type StandingOf = (item: Y.Item, offset: number) => Standing;

/** One character, or one element among them, of a block of text. */
export interface Unit {
  standing: Standing;
  /** The character; U+FFFC for an element. */
  text: string;
  attributes: Readonly<Record<string, unknown>>;
  element?: Y.XmlElement;
  item: Y.Item;
  /** Where it stands in the item. */
  offset: number;
}

const objectCharacter = "\uFFFC";

/** The units of a block of text that have a standing, in order. */
export function unitsOf(block: Y.XmlElement, standingOf: StandingOf): Unit[] {
  const units: Unit[] = [];
  for (const item of itemsOf(block)) {
    const type = typeIn(item);
    if (type instanceof Y.XmlText) units.push(...unitsOfText(type, standingOf));
    const element = elementIn(item);
    const standing = element && standingOf(item, 0);
    if (standing) units.push({ standing, text: objectCharacter, attributes: {}, element, item, offset: 0 });
  }
  return units;
}

function unitsOfText(text: Y.XmlText, standingOf: StandingOf): Unit[] {
  const units: Unit[] = [];
  let attributes: Record<string, unknown> = {};
  for (const item of itemsOf(text)) {
    const { content } = item;
    if (content instanceof Y.ContentFormat) {
      const standing = standingOf(item, 0);
      if (standing !== null && standing !== "gone") attributes = { ...attributes, [content.key]: content.value };
    }
    if (!(content instanceof Y.ContentString)) continue;
    for (const [offset, character] of content.str.split("").entries()) {
      const standing = standingOf(item, offset);
      if (standing) units.push({ standing, text: character, attributes: set(attributes), item, offset });
    }
  }
  return units;
}

function set(attributes: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== null));
}

/** What units say, one character for each. */
export const said = (units: readonly Unit[]): string => units.map(({ text }) => text).join("");

/** A name for a unit, by which it is known while items are split. */
export const nameOf = ({ item: { id }, offset }: Pick<Unit, "item" | "offset">): string =>
  nameOfId({ client: id.client, clock: id.clock + offset });

/** The same name, of the id that is the unit's. */
export const nameOfId = ({ client, clock }: { client: number; clock: number }): string => `${client} ${clock}`;
