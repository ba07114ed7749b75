/** A colour of a person's face and caret: `fill` carries `on`, and stands out on the ground of either scheme (3:1). */
export interface PersonColour {
  fill: string;
  on: string;
}

/** Mid-tones: at least 4.5:1 under white text, at least 3:1 against the paper and against the ink-blue ground. */
const fills = [
  "#a0498a",
  "#4a6fc4",
  "#a26815",
  "#0f8080",
  "#587c2e",
  "#7460b0",
  "#bb4a29",
  "#2b78a0",
  "#a94a66",
  "#7a7122",
] as const;

/** Always the same colour for the same person, on every screen and for everybody. */
export function personColour(id: string): PersonColour {
  let hash = 2166136261;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 16777619);
  return { fill: fills[(hash >>> 0) % fills.length] ?? fills[0], on: "#ffffff" };
}

/** All the colours that `personColour` gives. */
export const personFills: readonly string[] = fills;
