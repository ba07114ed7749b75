import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { pageDocument } from "@passerelles/shared/document/page-document.ts";
import * as Y from "yjs";
import { openEditor } from "./live-editor.ts";
import { pageAddress } from "./page-writers.ts";
import { servePostgres } from "./served-postgres.ts";

const root = join(import.meta.dirname, "..");
const WORDS = 4000;
const sentence =
  "Le garage solidaire de la commune répare chaque semaine les voitures de personnes qui vont travailler loin du bus";

/** The application with its interface, and pages of 4,000 words. */
export interface ServedPage {
  address: string;
  cookie: string;
  createPage(): Promise<{ id: string; url: string }>;
  stop(): Promise<void>;
}

/** Builds the interface and starts the real server. */
export async function serveLongPage(): Promise<ServedPage> {
  execFileSync(process.execPath, ["web/build.ts"], { cwd: root });
  const served = await servePostgres();
  const address = `http://127.0.0.1:${served.port}`;
  return {
    address,
    cookie: served.cookie,
    stop: served.stop,
    createPage: async () => {
      const id = await served.createSheet();
      const writer = await openEditor(pageAddress(address, id), served.cookie);
      const saved = new Promise<void>((done) => {
        writer.onSaved = () => done();
      });
      pageDocument(writer.doc).body.insert(0, longText());
      await saved;
      writer.leave();
      const answer = await fetch(`${address}/api/pages/${id}`, { headers: { cookie: served.cookie } });
      const { url } = (await answer.json()) as { url: string };
      return { id, url };
    },
  };
}

/** Headings, paragraphs, a list and a table now and then: 4,000 words in all. */
function longText(): Y.XmlElement[] {
  const blocks: Y.XmlElement[] = [];
  const length = sentence.split(" ").length;
  for (let words = 0, at = 0; words < WORDS; at += 1) {
    if (at % 12 === 0) blocks.push(element("heading", [new Y.XmlText(`Partie ${at / 12 + 1}`)], { level: 2 }));
    if (at % 12 === 5) {
      blocks.push(
        element(
          "bulletList",
          [1, 2, 3].map(() => element("listItem", [paragraph(sentence)])),
        ),
      );
      words += 3 * length;
    } else if (at % 24 === 9) {
      const cell = () => element("tableCell", [paragraph("Étampes, 2024")]);
      blocks.push(
        element(
          "table",
          [1, 2, 3, 4].map(() => element("tableRow", [cell(), cell(), cell()])),
        ),
      );
      words += 24;
    } else {
      blocks.push(paragraph(`${sentence}. ${sentence}.`));
      words += 2 * length;
    }
  }
  return blocks;
}

function paragraph(text: string): Y.XmlElement {
  return element("paragraph", [new Y.XmlText(text)]);
}

function element(name: string, content: (Y.XmlElement | Y.XmlText)[], attributes: Record<string, number> = {}) {
  const made = new Y.XmlElement<Record<string, number>>(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.insert(0, content);
  return made as unknown as Y.XmlElement;
}
