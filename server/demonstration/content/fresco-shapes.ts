/** Colours of the drawing, on its own paper in both schemes of the interface. */
export const ink = "#1D2730";
export const paper = "#FBF9F4";
export const canal = "#0B6E6E";
export const balise = "#E4572E";
export const ochre = "#E0A53B";
export const violet = "#8E3B73";
export const leaf = "#6E9B57";
const glass = "#D6E6E4";

const at = (x: number, y: number, ...shapes: readonly string[]) =>
  `<g transform="translate(${x} ${y})">${shapes.join("")}</g>`;
const path = (d: string, fill = "none") => `<path d="${d}" fill="${fill}"/>`;
const disc = (x: number, y: number, r: number, fill = "none") =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}"/>`;

/** Somebody who stands, the feet at the given place; with a raised arm if they show the way. */
export function person(x: number, y: number, coat: string, shows = false): string {
  const arms = shows ? "M-20 -74 L-32 -44 M20 -76 L46 -104" : "M-20 -74 L-32 -44 M20 -74 L32 -44";
  return at(
    ...[x, y, path("M-10 -34 L-12 0 M10 -34 L12 0"), path(arms)],
    ...[path("M-22 -34 L-20 -76 Q0 -94 20 -76 L22 -34 Z", coat), disc(0, -106, 18, paper)],
  );
}

/** What somebody says: lines, as one does not hear it from here. */
export function speech(x: number, y: number, fill = paper): string {
  return at(
    ...[
      x,
      y,
      path(
        "M-58 -40 H58 Q70 -40 70 -28 V18 Q70 30 58 30 H-6 L-30 54 L-28 30 H-58 Q-70 30 -70 18 V-28 Q-70 -40 -58 -40 Z",
        fill,
      ),
    ],
    path("M-44 -16 H40 M-44 8 H14"),
  );
}

/** A car on its wheels, with as many people aboard as colours are given. */
export function car(x: number, y: number, paint: string, aboard: readonly string[]): string {
  return at(
    ...[x, y, path("M-66 -62 L-44 -104 H44 L74 -62 Z", glass)],
    ...aboard.map((coat, seat) => disc(-28 + seat * 30, -76, 13, coat)),
    path("M-104 -24 V-50 Q-104 -62 -92 -62 H88 Q108 -60 108 -40 V-24 Z", paint),
    ...[-60, 62].map((wheel) => disc(wheel, -20, 21, ink) + disc(wheel, -20, 8, paper)),
  );
}

/** A bicycle. */
export function bicycle(x: number, y: number, paint: string): string {
  return at(
    ...[x, y, disc(-52, -32, 32, paper), disc(52, -32, 32, paper)],
    `<path d="M-52 -32 L-22 -78 H32 L0 -32 H-52 M-22 -78 L0 -32 M32 -78 L52 -32" fill="none" stroke="${paint}" stroke-width="8"/>`,
    path("M-36 -88 H-8 M32 -78 L28 -96 H46"),
  );
}

/** A house: where one starts from. */
export function house(x: number, y: number): string {
  return at(
    ...[x, y, path("M-70 0 V-84 H70 V0 Z", paper), path("M-88 -80 L0 -150 L88 -80 Z", balise)],
    ...[path("M-20 0 V-46 H18 V0", ochre), path("M34 -62 H56 V-38 H34 Z", glass)],
  );
}

/** A place of work: where one gets to. */
export function workplace(x: number, y: number): string {
  return at(
    ...[x, y, path("M-110 0 V-120 L-58 -152 V-120 L-6 -152 V-120 L46 -152 V-120 H110 V0 Z", ochre)],
    ...[-82, -32, 18].map((left) => path(`M${left} -92 h30 v34 h-30 Z`, glass)),
    path("M68 0 V-58 H98 V0", canal),
  );
}

/** A tree. */
export function tree(x: number, y: number): string {
  return at(
    x,
    y,
    path("M0 0 V-52"),
    path("M0 -132 Q44 -120 40 -76 Q24 -44 0 -46 Q-24 -44 -40 -76 Q-44 -120 0 -132 Z", leaf),
  );
}

/** Coins in a pile: what a small loan gives. */
export function coins(x: number, y: number): string {
  const coin = (height: number) => `<ellipse cx="0" cy="${height}" rx="34" ry="13" fill="${ochre}"/>`;
  return at(x, y, ...[0, -17, -34, -51].map(coin));
}

/** A table at which two sit down to look at the same sheet. */
export function table(x: number, y: number): string {
  return at(
    ...[x, y, path("M-56 -52 L-66 0 M56 -52 L66 0"), path("M-92 -62 H92 V-50 H-92 Z", ochre)],
    ...[path("M-22 -84 L24 -90 L28 -64 L-22 -64 Z", paper), path("M-10 -76 L14 -79")],
  );
}
