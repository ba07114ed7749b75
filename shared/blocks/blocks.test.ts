import { expect, test } from "vitest";
import { bodyMarkdown } from "../document/body-markdown.ts";
import type { BodyNode } from "../document/body-node.ts";
import { bodyText } from "../document/body-text.ts";
import { createDocument } from "../document/create-document.ts";
import { pageDocument, readRows } from "../document/page-document.ts";
import { filesOf } from "../document/walk-body.ts";
import { fichePratique } from "../kinds/fiche-pratique.ts";
import type { ReadingContext } from "./define-block.ts";
import { figure as figureBlock } from "./figure.ts";

const context: ReadingContext = {
  language: "fr",
  pageTitle: () => undefined,
  pageUrl: () => undefined,
  territoryName: () => undefined,
  file: (id) =>
    id === "f"
      ? { name: "plan.pdf", url: "https://wiki.exemple/f", mediaType: "application/pdf", bytes: 2048 }
      : undefined,
};
const doc = (...content: BodyNode[]): BodyNode => ({ type: "doc", content });
const paragraph = (text: string): BodyNode => ({ type: "paragraph", content: [{ type: "text", text }] });
const markdown = (node: BodyNode) => bodyMarkdown(doc(node), context).replaceAll(/[\u00a0\u202f]/g, " ");
const text = (node: BodyNode) => bodyText(doc(node), context);

const figure: BodyNode = {
  type: "figure",
  attrs: { file: "f", alt: "Un [vélo]", caption: "À Arras", credit: "L’asso" },
};
const inset: BodyNode = {
  type: "encart",
  attrs: { tone: "attention" },
  content: [paragraph("Casque"), paragraph("Gilet")],
};
const population: BodyNode = {
  type: "population",
  attrs: { id: "p", label: "Accompagnés", total: "301", period: "2024" },
  rows: [
    { id: "a", columns: { public: "Jeunes", count: "120" } },
    { id: "b", columns: { public: "Seniors | aidants" } },
  ],
};

test("an image reads as its caption, what is on it and its credit", () => {
  expect(text(figure)).toBe("À Arras\nUn [vélo]\nL’asso");
  expect(markdown(figure)).toBe("![Un \\[vélo\\]](https://wiki.exemple/f)\n\n*À Arras – © L’asso*");
  expect(markdown({ ...figure, attrs: { ...figure.attrs, file: "gone" } })).not.toContain("](");
});

test("an attachment reads as its label, else as its name", () => {
  expect(markdown({ type: "pieceJointe", attrs: { file: "f", label: "Le plan" } })).toBe(
    "[Le plan](https://wiki.exemple/f) (2 ko)",
  );
  expect(text({ type: "pieceJointe", attrs: { file: "f" } })).toBe("plan.pdf");
});

test("an inset reads as its prose, and in Markdown as a quotation that says what it is for", () => {
  expect(text(inset)).toBe("Casque\nGilet");
  expect(markdown(inset)).toBe("> **Attention**\n>\n> Casque\n>\n> Gilet");
  expect(markdown({ ...inset, attrs: { tone: "constructor" } })).toContain("**Information**");
});

test("a population reads row by row", () => {
  expect(text(population)).toBe("Accompagnés : 301\nJeunes : 120\nSeniors | aidants\n2024");
  expect(markdown(population)).toBe(
    "**Accompagnés** : 301\n\n| Public | Effectif |\n| --- | --- |\n| Jeunes | 120 |\n| Seniors \\| aidants |  |\n\n*2024*",
  );
});

test("the files of a body are found wherever they stand, once each", () => {
  const body = doc({ ...inset, content: [figure] }, figure, { type: "pieceJointe", attrs: { file: "g" } });
  expect(filesOf(body)).toEqual(["f", "g"]);
});

test("a document that begins with a population has its rows in their order, and no trace of them in its text", () => {
  let made = 0;
  const created = createDocument(fichePratique, { title: "", body: [population, { type: "population" }] }, () => {
    made += 1;
    return `id-${made}`;
  });
  const { data, body } = pageDocument(created);
  expect(readRows(data, "p").map(({ columns }) => columns)).toEqual(population.rows?.map(({ columns }) => columns));
  expect(data.size).toBe(2);
  expect(body.toString()).not.toContain("Jeunes");
});

test("an image at an address of another host is a link in Markdown, and waits for its description as a file does", () => {
  const remote: BodyNode = { type: "figure", attrs: { link: "https://example.org/a_(1).png", alt: "Un vélo" } };
  expect(markdown(remote)).toBe("[Un vélo](<https://example.org/a_(1).png>)");
  expect(markdown({ type: "figure", attrs: { link: "javascript:alert(1)", alt: "Un vélo" } })).toBe("Un vélo");
  expect(figureBlock.lacksAlternative?.({ link: "https://example.org/a.png", alt: " ." })).toBe(true);
  expect(figureBlock.lacksAlternative?.({ link: "https://example.org/a.png", alt: "Un vélo" })).toBe(false);
  expect(filesOf(doc(remote))).toEqual([]);
});

test("a video reads as its title, its duration, its credit and what is said in it", () => {
  const video: BodyNode = {
    type: "video",
    attrs: {
      url: "https://tube.example.org/w/kkGMgK9ZtnKfYAgnEtQxbv",
      title: "Le garage",
      duration: "3 minutes",
      credit: "L’asso",
    },
    content: [paragraph("Bonjour à tous.")],
  };
  expect(text(video)).toBe("Le garage\n3 minutes\nL’asso\nBonjour à tous.");
  expect(markdown(video)).toBe(
    "**Vidéo :** [Le garage](<https://tube.example.org/w/kkGMgK9ZtnKfYAgnEtQxbv>)\n\n*3 minutes – © L’asso*\n\nBonjour à tous.",
  );
  expect(markdown({ type: "video", attrs: { url: "javascript:alert(1)" } })).toBe("**Vidéo :** Vidéo");
});

test("a resource reads in Markdown as a link to it, after whom, and what it gives", () => {
  const told = {
    titre: "Le [guide]",
    auteur: "Un comité",
    annee: "2018",
    url: "https://exemple.org/g",
    licence: "CC-BY-3.0",
  };
  expect(markdown({ type: "ressource", attrs: { ...told, apport: "Tout *y* est." } })).toBe(
    "[Le \\[guide\\]](<https://exemple.org/g>), Un comité, 2018, CC-BY-3.0\n\nTout \\*y\\* est.",
  );
  expect(markdown({ type: "ressource", attrs: { titre: "Un livre", url: "javascript:alert(1)" } })).toBe("Un livre");
  expect(markdown({ type: "ressource", attrs: {} })).toBe("Ressource à préciser");
});
