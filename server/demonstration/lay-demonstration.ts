import { randomUUID } from "node:crypto";
import type { InitialContent } from "@passerelles/shared/document/create-document.ts";
import type { Kind } from "@passerelles/shared/kinds/define-kind.ts";
import { findKind } from "@passerelles/shared/kinds/index.ts";
import { foldText } from "@passerelles/shared/text/fold.ts";
import { frenchTypography } from "@passerelles/shared/text/french-typography.ts";
import type { Passwords } from "../accounts/password.ts";
import { createAccount } from "../accounts/store.ts";
import { accounts } from "../database/account-tables.ts";
import type { Database, Queryable } from "../database/client.ts";
import { pages } from "../database/page-tables.ts";
import { people } from "../database/people-tables.ts";
import { createPage } from "../pages/create-page.ts";
import { demonstrationAids } from "./content/aides.ts";
import { demonstrationDirectories } from "./content/annuaires.ts";
import { arrasStudyDay } from "./content/journee-arras.ts";
import { demonstrationCards } from "./content/people.ts";
import { demonstrationRegions } from "./content/regions.ts";
import { diagnosisSession } from "./content/seance-diagnostic.ts";
import { labSession } from "./content/session-lab.ts";
import { demonstrationStructures } from "./content/structures.ts";
import { sudEssonneSheet } from "./content/sud-essonne.ts";
import { demonstrationTemplates } from "./content/templates.ts";
import { demonstrationTerritories } from "./content/territories.ts";
import { solidarityVehiclesSheet } from "./content/vehicules-solidaires.ts";
import { wimoovSheet } from "./content/wimoov.ts";
import { arrasWorldCafe } from "./content/world-cafe.ts";
import { demonstrationPassword, demonstrationPeople } from "./demonstration-accounts.ts";
import type { DemonstrationAccount, DemonstrationPage } from "./demonstration-page.ts";
import { meetingDay } from "./meeting-day.ts";
import { prepareFiles } from "./send-files.ts";

/** The pages, in the order in which they are laid: the newest last. */
const content: readonly DemonstrationPage[] = [
  ...demonstrationStructures,
  ...demonstrationRegions,
  ...demonstrationTerritories,
  ...demonstrationAids,
  ...demonstrationDirectories,
  arrasWorldCafe,
  arrasStudyDay,
  labSession,
  diagnosisSession,
  solidarityVehiclesSheet,
  wimoovSheet,
  sudEssonneSheet,
  ...demonstrationTemplates,
];

/**
 * Lays the demonstration accounts and content, through the same code as users' pages, all or nothing, in an embedded
 * database where nobody and nothing is yet. What is to come is dated from `today`, an ISO day. Returns whether it did.
 */
export async function layDemonstration(
  database: Pick<Database, "db" | "embedded">,
  tools: { kinds: readonly Kind[]; passwords: Pick<Passwords, "hash">; today: string },
): Promise<boolean> {
  if (!database.embedded || !(await isNew(database.db))) return false;
  const sendFile = prepareFiles(content.flatMap(({ files = [] }) => files));
  const passwordHash = await tools.passwords.hash(demonstrationPassword);
  await database.db.transaction(async (tx) => {
    const owners = await createPeople(tx, passwordHash);
    const ids = idsOf([...demonstrationCards, ...content]);
    const idOf = (key: string) => found(ids.get(key), key);
    const meetingIn = (weeks: number) => meetingDay(tools.today, weeks).split("-").toReversed().join("/");
    for (const page of content) {
      const ownerId = found(owners.get(page.owner), page.owner);
      for (const file of page.files ?? []) ids.set(file.key, await sendFile(tx, file, ownerId));
      await createPage(tx, {
        id: idOf(page.key),
        kind: found(findKind(page.kind, tools.kinds), page.kind),
        title: frenchTypography(page.title),
        template: page.template ?? "vierge",
        isTemplate: page.isTemplate,
        visibility: page.visibility,
        ownerId,
        fields: withTypography(page.fields(idOf, meetingIn)),
        body: page.body(idOf),
      });
    }
    await layCards(tx, idOf, found(owners.get("conseiller"), "conseiller"));
  });
  return true;
}

async function isNew(db: Queryable): Promise<boolean> {
  return (await db.$count(accounts)) === 0 && (await db.$count(pages)) === 0;
}

/**
 * The ids of what will be laid, known before: pages refer to each other both ways, and to people, as these do to pages. They
 * rise, for pages of one transaction are of the same moment, and lists then part them by their ids.
 */
function idsOf(things: readonly { key: string }[]): Map<string, string> {
  const ids = things.map(() => randomUUID()).toSorted();
  return new Map(things.map(({ key }, at) => [key, ids[at] as string]));
}

async function createPeople(tx: Queryable, passwordHash: string): Promise<Map<DemonstrationAccount, string>> {
  const ids = new Map<DemonstrationAccount, string>();
  for (const person of demonstrationPeople) {
    const { email, name, role } = person;
    const created = await createAccount(tx, { email, name, role, passwordHash, language: "fr", demonstration: true });
    ids.set(person.key, found(created?.id, email));
  }
  return ids;
}

async function layCards(tx: Queryable, idOf: (key: string) => string, createdBy: string): Promise<void> {
  const cards = demonstrationCards.map(({ key, structure, ...card }) => ({
    ...{ ...card, id: idOf(key), structureId: idOf(structure), createdBy },
    folded: foldText(`${card.name} ${card.role}`),
  }));
  await tx.insert(people).values(cards);
}

function withTypography(fields: NonNullable<InitialContent["fields"]>): NonNullable<InitialContent["fields"]> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      typeof value === "string" ? proseOf(value) : value.map((row) => mapValues(row, proseOf)),
    ]),
  );
}

/** Codes, dates and addresses hold no space, and stay as they are. */
function proseOf(value: string): string {
  return value.includes(" ") ? frenchTypography(value) : value;
}

function mapValues(row: Readonly<Record<string, string>>, change: (value: string) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, change(value)]));
}

function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The demonstration content refers to "${what}", which is not there.`);
  return value;
}
