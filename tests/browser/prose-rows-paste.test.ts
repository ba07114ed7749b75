import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { expect, test } from "vitest";
import { joinAppFor } from "../support/app-for-people.ts";
import { cellsSeen, list, paragraph, row } from "../support/prose-rows.ts";
import { outline, paste, storedBody } from "../support/stored-body.ts";

const { app, people } = await joinAppFor("conseiller");
const [camille] = people;

const { page } = camille;
const block = (type: string, ...content: BodyNode[]): BodyNode => ({ type, attrs: { id: `block-${type}` }, content });

/** Opens a new page that holds these for writing. */
async function opened(...body: BodyNode[]) {
  const made = await app.page({ body });
  await camille.write(made.url);
  return made;
}

/** Puts the caret in the cell of this column in the row that is seen at this index. */
async function caretIn(column: string, index = 0): Promise<void> {
  await camille.text.locator(`[data-prose-row][data-rank="${index + 1}"] > [data-column=${column}]`).click();
  await camille.moveCaret("End");
}

const word = (inside: string) =>
  `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0cm;} --></style></head><body lang=FR style='tab-interval:35.4pt'><!--StartFragment-->${inside}<!--EndFragment--></body></html>`;
const wordCell = (...lines: string[]) =>
  `<td width=151 valign=top style='width:113.3pt;border:solid windowtext 1.0pt;padding:0cm 5.4pt 0cm 5.4pt'>${lines
    .map(
      (line) =>
        `<p class=MsoNormal style='margin-bottom:0cm;line-height:normal'><span style='font-size:10.0pt'>${line}<o:p></o:p></span></p>`,
    )
    .join("")}</td>`;
const wordRow = (...cells: string[]) =>
  `<tr style='mso-yfti-irow:0'>${cells.map((cell) => wordCell(...cell.split("\n"))).join("")}</tr>`;
const wordTable = (...rows: string[]) =>
  `<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;border:none'>${rows.join("")}</table><p class=MsoNormal><o:p>&nbsp;</o:p></p>`;
const wordItem = (level: number, text: string) =>
  `<p class=MsoListParagraphCxSpMiddle style='margin-left:${level * 36}pt;mso-add-space:auto;text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></p>`;

test("a table of Word lands in the steps that its heads name", async () => {
  const { id } = await opened(
    block("etapes", row("a1", { etape: "", processus: "", moyens: "", resultats: "", facteurs: "", effets: "" })),
    paragraph(),
  );
  await caretIn("etape");
  await paste(camille, {
    html: word(
      wordTable(
        wordRow("Étape", "Moyens", "Résultats", "Coût"),
        wordRow("<b>Ouvrir</b> le service", "400 k€\n5 postes", "300 personnes", ""),
        wordRow("L’élargir", "", "", "12 €"),
      ),
    ),
  });
  await expect
    .poll(() => cellsSeen(camille))
    .toEqual([
      { etape: "Ouvrir le service", moyens: "400 k€|5 postes", resultats: "300 personnes" },
      { etape: "L’élargir", effets: "Coût|12 €" },
    ]);
  expect(outline(await storedBody(camille, id))).not.toContain("table");
  await page.keyboard.press("Control+z");
  await expect.poll(() => cellsSeen(camille)).toEqual([{}]);
});

test("a table without heads goes on from the caret, over empty cells and then as new rows, and replaces nothing", async () => {
  await opened(
    block(
      "parcoursIdeal",
      row("a1", { acteur: "Usager", avant: "", pendant: "", apres: "" }),
      row("a2", { acteur: "Prescripteur", avant: "", pendant: "déjà dit", apres: "" }),
    ),
    paragraph(),
  );
  await caretIn("avant");
  await paste(camille, { text: "cherche\ttrouve\nconnaît\toriente\n" });
  await expect
    .poll(() => cellsSeen(camille))
    .toEqual([
      { acteur: "Usager", avant: "cherche", pendant: "trouve" },
      { avant: "connaît", pendant: "oriente" },
      { acteur: "Prescripteur", pendant: "déjà dit" },
    ]);
});

test("nested lists of Word land in the cell where the caret is, as they are nested", async () => {
  const { id } = await opened(
    block(
      "constatsEnjeux",
      row("a1", { theme: "Usagers", sujets: [list("")], constats: [list("")], enjeux: [list("")] }),
    ),
    paragraph(),
  );
  await caretIn("constats");
  await paste(camille, {
    html: word(
      wordItem(1, "Des aides") + wordItem(2, "peu connues") + wordItem(3, "même ici") + wordItem(1, "Des distances"),
    ),
  });
  await expect
    .poll(async () => outline(await storedBody(camille, id)))
    .toContain(
      'proseCell(ul(li(p("Des aides") ul(li(p("peu connues") ul(li(p("même ici")))))) li(p("Des distances"))))',
    );
  await expect
    .poll(() => cellsSeen(camille))
    .toEqual([{ theme: "Usagers", constats: "Des aides|peu connues|même ici|Des distances" }]);
});

test("a text of Word whose headings name the columns spreads over themes", async () => {
  await opened(
    block("constatsEnjeux", row("a1", { theme: "", sujets: [list("")], constats: [list("")], enjeux: [list("")] })),
  );
  await caretIn("theme");
  await paste(camille, {
    html: word(
      `<h2>Usagers<o:p></o:p></h2><h3>De quoi a-t-on parlé</h3>${wordItem(1, "Permis")}<h3>Constats</h3>${wordItem(1, "Des aides")}${wordItem(2, "peu connues")}<h3>Enjeux</h3>${wordItem(1, "Former")}<h2>Territoire</h2><p class=MsoNormal><b>Constats :</b></p>${wordItem(1, "Des distances")}`,
    ),
  });
  await expect
    .poll(() => cellsSeen(camille))
    .toEqual([
      { theme: "Usagers", sujets: "Permis", constats: "Des aides|peu connues", enjeux: "Former" },
      { theme: "Territoire", constats: "Des distances" },
    ]);
});

/** What a selection puts on the clipboard. */
function taken(by: "copy" | "cut"): Promise<string> {
  return camille.text.evaluate((element, type) => {
    const clipboardData = new DataTransfer();
    element.dispatchEvent(new ClipboardEvent(type, { clipboardData, bubbles: true, cancelable: true }));
    return clipboardData.getData("text/html");
  }, by);
}

test("cells over a row are cut without the row, and pasted as a row or as a block", async () => {
  const { id } = await opened(
    block("besoins", row("a1", { categorie: "Formation", besoins: [list("Aides", "Freins")] })),
    paragraph("Après"),
  );
  const html = await selectRow();
  await expect.poll(() => cellsSeen(camille)).toEqual([{}]);
  await paste(camille, { html });
  await expect.poll(() => cellsSeen(camille)).toEqual([{ categorie: "Formation", besoins: "Aides|Freins" }]);
  await paste(camille, { html });
  await expect.poll(async () => (await cellsSeen(camille)).length).toBe(1);
  await camille.text.getByText("Après").click();
  await camille.moveCaret("End");
  await paste(camille, { html });
  await expect
    .poll(() => cellsSeen(camille))
    .toEqual([
      { categorie: "Formation", besoins: "Aides|Freins" },
      { categorie: "Formation", besoins: "Aides|Freins" },
    ]);
  await expect.poll(() => idsOf(id, "besoins")).toBe(4);
});

/** How many ids the blocks of this sort and their rows have. */
async function idsOf(page: string, name: string): Promise<number> {
  const blocks = (await storedBody(camille, page)).filter(({ type }) => type === name);
  const ids = blocks.flatMap(({ attrs, content = [] }) => [attrs?.id, ...content.map((inside) => inside.attrs?.id)]);
  return new Set(ids.filter((one) => typeof one === "string")).size;
}

async function selectRow(): Promise<string> {
  await caretIn("categorie");
  await camille.moveCaret("Home");
  const last = camille.text.getByText("Freins", { exact: true });
  const { width } = (await last.boundingBox()) ?? { width: 0 };
  await last.click({ modifiers: ["Shift"], position: { x: width - 2, y: 8 } });
  await camille.moveCaret();
  return taken("cut");
}

test("a whole block is copied into its page and into another one, its rows in their order and with ids of their own", async () => {
  const { id } = await opened(
    block(
      "etapes",
      row("a2", { etape: "Deux", processus: "ensuite" }),
      row("a1", { etape: "Un", processus: "d’abord" }),
    ),
    paragraph("Après"),
  );
  await caretIn("etape");
  await page.keyboard.press("Escape");
  const html = await taken("copy");
  await camille.text.getByText("Après").click();
  await camille.moveCaret("End");
  await paste(camille, { html });
  const twice = [
    ...[
      { etape: "Un", processus: "d’abord" },
      { etape: "Deux", processus: "ensuite" },
    ],
    ...[
      { etape: "Un", processus: "d’abord" },
      { etape: "Deux", processus: "ensuite" },
    ],
  ];
  await expect.poll(() => cellsSeen(camille)).toEqual(twice);
  await expect.poll(() => idsOf(id, "etapes")).toBe(6);

  await opened(paragraph());
  await camille.moveCaret("Control+End");
  await paste(camille, { html });
  await expect.poll(() => cellsSeen(camille)).toEqual(twice.slice(0, 2));

  // Part of a cell is a text like another.
  await caretIn("processus");
  await camille.moveCaret("Home", "Shift+End");
  const words = await taken("copy");
  const other = await opened(paragraph());
  await camille.moveCaret("Control+End");
  await paste(camille, { html: words });
  await expect.poll(async () => outline(await storedBody(camille, other.id))).toBe('p("d’abord")');
});
