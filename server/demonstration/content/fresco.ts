import type { DemonstrationFile } from "../demonstration-file.ts";
import * as shapes from "./fresco-shapes.ts";

const { ink, paper, canal, balise, ochre, violet } = shapes;
const [width, height] = [1600, 600];

const road = "M-20 610 C260 520 420 690 640 620 S1010 520 1180 600 S1480 660 1640 560";

/** Three scenes along one road, without a word: fonts are not the same on every machine. */
const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 104 ${width} ${height}">
<rect y="104" width="${width}" height="${height}" fill="${paper}"/>
<ellipse cx="270" cy="370" rx="250" ry="236" fill="#F6E3D6"/>
<ellipse cx="800" cy="370" rx="270" ry="236" fill="#DCEBE7"/>
<ellipse cx="1340" cy="370" rx="250" ry="236" fill="#EFE0EA"/>
<path d="${road}" fill="none" stroke="#B9B2A4" stroke-width="96" stroke-linecap="round"/>
<path d="${road}" fill="none" stroke="${paper}" stroke-width="6" stroke-dasharray="34 30"/>
<g fill="none" stroke="${ink}" stroke-width="6" stroke-linecap="round" stroke-linejoin="round">
${shapes.house(160, 480)}
${shapes.tree(50, 500)}
${shapes.person(320, 500, violet)}
${shapes.speech(350, 312)}
${shapes.bicycle(470, 640, balise)}
${shapes.table(800, 480)}
${shapes.person(670, 490, violet)}
${shapes.person(930, 490, canal, true)}
${shapes.speech(702, 302)}
${shapes.speech(962, 302, "#F3D9A4")}
${shapes.coins(1036, 470)}
${shapes.car(1010, 602, canal, [violet, balise, ochre])}
${shapes.workplace(1370, 470)}
${shapes.tree(1540, 480)}
${shapes.person(1200, 500, violet, true)}
<path d="M1184 232 a42 42 0 1 0 84 0 a42 42 0 1 0 -84 0 M1226 164 v-22 M1226 300 v22 M1158 232 h-22 M1294 232 h22 M1178 184 l-15 -15 M1274 184 l15 -15 M1178 280 l-15 15 M1274 280 l15 15" fill="${ochre}"/>
</g>
</svg>`;

/** What is on it, for those who do not see it. */
export const frescoAlternative =
  "Trois scènes le long d’une même route. À gauche, une personne à pied devant sa maison, un vélo près d’elle, dit son besoin. Au milieu, elle regarde une feuille à une table avec quelqu’un qui lui montre le chemin ; des pièces de monnaie et une voiture à trois passagers figurent les solutions. À droite, elle arrive au travail, au soleil.";

/** Drawn with sharp, whose weight is loaded only by an instance that lays the demonstration. */
export const fresco: DemonstrationFile = {
  key: "fresque",
  name: "fresque-demonstration.png",
  make: async () => {
    const { default: sharp } = await import("sharp");
    return sharp(Buffer.from(drawing)).png({ palette: true }).toBuffer();
  },
};
