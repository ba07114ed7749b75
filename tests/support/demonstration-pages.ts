import type { PageDetail } from "@passerelles/shared/api/pages.schemas.ts";
import type { BodyNode } from "@passerelles/shared/document/body-node.ts";
import { walkBody } from "@passerelles/shared/document/walk-body.ts";
import { demonstrator } from "./http-visitor.ts";
import { copyPreparedData } from "./prepared-data.ts";
import { startServer } from "./started-server.ts";

/** What each document of the demonstration is laid on; the last two are one document, the study day of Arras. */
export const laidOn = {
  "véhicules solidaires": "retour-experience",
  "session lab": "session-lab",
  "sud essonne": "action-labellisee",
  wimoov: "resolis",
  "journée d’échanges": "journee-echanges",
  "world café": "world-cafe",
} as const;

/** An instance with the demonstration's content, and all its pages as a member reads them. Only where data is prepared. */
export async function openDemonstration() {
  const data = copyPreparedData();
  const server = await startServer({ DATA_DIR: data.dataDir });
  const visitor = await demonstrator(server.address);
  const { items } = await visitor.read<{ items: { id: string }[] }>("/api/pages?limit=100");
  const details = await Promise.all(items.map(({ id }) => visitor.page(id)));
  return {
    address: server.address,
    details,
    /** The sheet or the workshop whose title holds these words; throws unless there is one, and no other. */
    titled: (words: string): PageDetail => {
      const found = details.filter(
        ({ kind, title }) =>
          ["fiche-pratique", "atelier"].includes(kind) && plain(title).toLowerCase().includes(words.toLowerCase()),
      );
      const [page, ...others] = found;
      if (page === undefined || others.length > 0) throw new Error(`${found.length} pages are called “${words}”.`);
      return page;
    },
    close: async () => {
      await server.stop();
      data.remove();
    },
  };
}

/** Text with plain spaces, as the templates are written. */
export const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, " ");

/** The nodes of this name in a body, in reading order. */
export function nodesOf(body: BodyNode, type: string): BodyNode[] {
  const found: BodyNode[] = [];
  walkBody(body, (node) => {
    if (node.type === type) found.push(node);
  });
  return found;
}

/** What a node says, with plain spaces. */
export const textOf = (node: BodyNode): string => plain(node.text ?? (node.content ?? []).map(textOf).join(""));
