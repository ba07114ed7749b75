import search from "approx-string-match";
import type { Quote } from "./anchor.ts";

/** A stretch of a text in which a quote was found again. */
export interface Match {
  from: number;
  to: number;
  /** How much of the quote it says, from 0 to 1, and of what stood around it. */
  likeness: number;
  score: number;
}

/** A text that is searched many times, with what is known of it and the steps that may still be taken. */
export interface Searched {
  said: string;
  words?: ReadonlyMap<string, readonly number[]>;
  left: number;
}

/** Steps that looking for all comments of one page may take; past it only exact words are found. */
const mostSteps = 60_000_000;
/** Texts up to this length are searched as wholes for words like those of a quote; in longer ones where its words stand. */
const searchedWhole = 8000;
/** Most places of an exact quote, and of a word, that are looked at. */
const mostPlaces = 60;
const mostWindows = 4;
/** Shorter quotes are found exactly or not at all: two numbers differ by one digit. */
const shortest = 8;
/** From this length words tell by themselves; shorter ones only with what stood around them. */
const telling = 16;

/** A text to be searched. */
export function searchedText(said: string): Searched {
  return { said, left: mostSteps };
}

/** Where a quote stands in a text: its words, else words like them, where they are most alike with what stands around. */
export function findQuote(text: Searched, quote: Quote, near?: number): Match | undefined {
  if (quote.quote === "") return undefined;
  const exact = exactPlaces(text, quote.quote);
  const places = exact.length > 0 ? exact : similarPlaces(text, quote.quote);
  let best: Match | undefined;
  for (const place of places) {
    const match = weighed(text.said, place, quote, near);
    if (best === undefined || match.score > best.score) best = match;
  }
  if (best === undefined) return undefined;
  const tells = quote.quote.length >= telling && best.likeness >= 0.8;
  return tells || best.score >= 0.6 ? best : undefined;
}

/** How much of the words of a quote a text says, from 0 to 1. */
export function sharedWords(quote: string, text: string): number {
  const words = wordsOf(quote);
  const said = new Set(wordsOf(text).map(([word]) => word));
  return words.length === 0 ? 0 : words.filter(([word]) => said.has(word)).length / words.length;
}

interface Place {
  from: number;
  to: number;
  errors: number;
}

function exactPlaces(text: Searched, quote: string): Place[] {
  text.left -= text.said.length >> 4;
  const places: Place[] = [];
  for (
    let at = text.said.indexOf(quote);
    at !== -1 && places.length < mostPlaces;
    at = text.said.indexOf(quote, at + 1)
  )
    places.push({ from: at, to: at + quote.length, errors: 0 });
  return places;
}

function similarPlaces(text: Searched, quote: string): Place[] {
  if (quote.length < shortest) return [];
  const mostErrors = Math.floor(quote.length / 3);
  const windows = text.said.length <= searchedWhole ? [[0, text.said.length] as const] : windowsOf(text, quote);
  return windows.flatMap(([start, end]) => {
    text.left -= (end - start) * Math.ceil(mostErrors / 32);
    if (text.left < 0) return [];
    const found = search(text.said.slice(start, end), quote, mostErrors).slice(0, mostPlaces);
    return found.map((match) => ({ from: start + match.start, to: start + match.end, errors: match.errors }));
  });
}

/** The stretches of a text in which most words of a quote stand, at about their places. */
function windowsOf(text: Searched, quote: string): [number, number][] {
  text.words ??= wordIndex(text.said);
  const votes = new Map<number, number>();
  for (const [word, at] of wordsOf(quote)) {
    const places = text.words.get(word) ?? [];
    if (places.length > mostPlaces) continue;
    for (const place of places) {
      const window = Math.floor((place - at) / quote.length);
      votes.set(window, (votes.get(window) ?? 0) + 1);
    }
  }
  const most = [...votes].sort(([, a], [, b]) => b - a).slice(0, mostWindows);
  return most.map(([window]) => [Math.max(0, (window - 1) * quote.length), (window + 3) * quote.length]);
}

/** The places of each word of a text; of words that stand everywhere no more than tell so. */
function wordIndex(said: string): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [word, at] of wordsOf(said)) {
    const known = places.get(word);
    if (!known) places.set(word, [at]);
    else if (known.length <= mostPlaces) known.push(at);
  }
  return places;
}

function wordsOf(text: string): [string, number][] {
  return Array.from(text.matchAll(/[\p{L}\p{N}]+/gu), ({ 0: word, index }) => [word.toLowerCase(), index]);
}

function weighed(said: string, { from, to, errors }: Place, { quote, prefix, suffix }: Quote, near?: number): Match {
  const likeness = 1 - errors / quote.length;
  const before = alikeFromEnd(prefix, said.slice(Math.max(0, from - prefix.length), from));
  const after = alikeFromStart(suffix, said.slice(to, to + suffix.length));
  const nearness = near === undefined ? 0 : 1 - Math.abs(from - near) / Math.max(said.length, 1);
  return { from, to, likeness, score: (50 * likeness + 20 * before + 20 * after + 2 * nearness) / 92 };
}

/** How much of what stood before is still there, counted from the quote on; nothing stood there and nothing stands there: all. */
function alikeFromEnd(wanted: string, present: string): number {
  return alikeFromStart(reversed(wanted), reversed(present));
}

function alikeFromStart(wanted: string, present: string): number {
  if (wanted === "") return present === "" ? 1 : 0;
  let common = 0;
  while (common < wanted.length && wanted[common] === present[common]) common += 1;
  return common / wanted.length;
}

function reversed(text: string): string {
  return text.split("").reverse().join("");
}
