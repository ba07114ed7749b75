import { createCollabAccess } from "@passerelles/server/accounts/collab-access.ts";
import { createCollab } from "@passerelles/server/collab/collab.ts";
import { migrateDatabase } from "@passerelles/server/database/migrate.ts";
import { pages } from "@passerelles/server/database/page-tables.ts";
import { readConfiguration } from "@passerelles/server/env.ts";
import { createLog } from "@passerelles/server/http/log.ts";
import { createPage } from "@passerelles/server/pages/create-page.ts";
import { listPages } from "@passerelles/server/pages/list-pages.ts";
import { createProjector } from "@passerelles/server/projection/projector.ts";
import { searchPages } from "@passerelles/server/search/store.ts";
import { createTemplate } from "@passerelles/server/templates/create-template.ts";
import { createVersionKeeper } from "@passerelles/server/versions/keeper.ts";
import { writeText } from "@passerelles/shared/document/write-fields.ts";
import { fichePratique } from "@passerelles/shared/kinds/fiche-pratique.ts";
import { kinds } from "@passerelles/shared/kinds/index.ts";
import { eq } from "drizzle-orm";
import { afterAll, expect, test, vi } from "vitest";
import { makeEmbedded } from "../support/embedded-database.ts";

const { database, remove } = await makeEmbedded();
await migrateDatabase(database);
const log = createLog({ logLevel: "silent" });
const logged = vi.spyOn(log, "error");
const access = createCollabAccess(database, readConfiguration({}));
const collab = createCollab({ database, access, log, publicUrl: "http://127.0.0.1", cookieName: "unused" });
afterAll(async () => {
  await collab.close();
  await remove();
});

test("the embedded database takes pages, projects them, keeps versions and finds them without accents", async () => {
  const { rows } = await database.pool.query<{ id: string }>(
    "INSERT INTO accounts (email, name, password_hash, role) VALUES ('camille@exemple.test', 'Camille', '', 'conseiller') RETURNING id",
  );
  const ownerId = rows[0]?.id ?? "";
  const actor = { id: ownerId, role: "conseiller", suspended: false } as const;
  const newPage = { kind: fichePratique, title: "Vélo-école", visibility: "membres", ownerId } as const;
  const made = await Promise.all([1, 2, 3].map(() => createPage(database.db, newPage)));
  const [first, ...others] = made.map(({ slug }) => slug).sort();
  expect([first, new Set(others).size]).toEqual(["velo-ecole", 2]);

  const projector = createProjector({ database, kinds, log });
  projector.start();
  const { id } = made[0] ?? { id: "" };
  await collab.editor.edit(id, ownerId, ({ fields }) => writeText(fields, "title", "Remise en selle à Étampes"));
  const found = async () => (await searchPages(database.db, actor, { q: "etamp" })).items.map((page) => page.title);
  await vi.waitFor(async () => expect(await found()).toEqual(["Remise en selle à Étampes"]), {
    timeout: 45_000,
    interval: 100,
  });
  await projector.close();

  expect(await createVersionKeeper({ database, log, pause: 0 }).keepDue()).toBe(1);
  expect((await listPages(database.db, actor, { sort: "title", limit: 2 })).next).not.toBeNull();
  const [page] = await database.db
    .select({ keptSeq: pages.keptSeq, seq: pages.seq })
    .from(pages)
    .orderBy(pages.slug)
    .limit(1);
  expect(page).toEqual({ keptSeq: 2, seq: 2 });
  expect(logged).not.toHaveBeenCalled();
});

test("the embedded database makes a template of a page, and a page of the template, on its one connection", async () => {
  const { rows } = await database.pool.query<{ id: string }>(
    "INSERT INTO accounts (email, name, password_hash, role) VALUES ('romy@exemple.test', 'Romy', '', 'reseau') RETURNING id",
  );
  const ownerId = rows[0]?.id ?? "";
  const actor = { id: ownerId, role: "reseau", suspended: false } as const;
  const kind = fichePratique;
  const body = [{ type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "Constat" }] }];
  const source = await createPage(database.db, { kind, title: "Garage", visibility: "membres", ownerId, body });
  const template = await createTemplate(database.db, actor, { kind, title: "Modèle", from: source.id });
  const given = { kind, title: "Une page", visibility: "membres", ownerId, template: template.id } as const;
  const { id } = await createPage(database.db, given);
  const found = await database.db
    .select({ text: pages.text, template: pages.template })
    .from(pages)
    .where(eq(pages.id, id));
  expect(found).toEqual([{ text: "Constat", template: template.id }]);
  const listed = await listPages(database.db, actor, { q: "modèle" });
  expect(listed.rows).toEqual([]);
});
