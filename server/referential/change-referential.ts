import type { Actor } from "@passerelles/shared/access.ts";
import type { addIndicator, changeIndicator } from "@passerelles/shared/api/referential.schemas.ts";
import type { IndicatorEntry } from "@passerelles/shared/indicators/indicator-entry.ts";
import { natureFaults } from "@passerelles/shared/indicators/nature-rules.ts";
import { listIndicators, networkCodePrefix } from "@passerelles/shared/indicators/referential.ts";
import type { Language } from "@passerelles/shared/strings/label.ts";
import { foldText } from "@passerelles/shared/text/fold.ts";
import { maxSlugLength, slugify, slugWithSuffix } from "@passerelles/shared/text/slug.ts";
import { eq, inArray, sql } from "drizzle-orm";
import type { z } from "zod";
import type { Database, Queryable } from "../database/client.ts";
import { pages } from "../database/page-tables.ts";
import { pageIndicators } from "../database/projection-tables.ts";
import { networkIndicators } from "../database/referential-tables.ts";
import { Refusal } from "../http/refusal.ts";
import { translate } from "../http/translate.ts";
import { maximumNetworkIndicators } from "./store.ts";

type Added = z.output<(typeof addIndicator)["body"]>;
type Changed = z.output<(typeof changeIndicator)["body"]>;

/** Serialises additions, so that two of one label cannot both be the first. */
const additions = sql`LOCK TABLE ${networkIndicators} IN SHARE ROW EXCLUSIVE MODE`;

/** Adds an indicator of the network and answers with its code. A `Refusal` says what does not go together, or which label exists. */
export async function addIndicatorToReferential(
  db: Database["db"],
  actor: Actor,
  added: Added,
  language: Language,
): Promise<string> {
  requireSound(added, language);
  return db.transaction(async (tx) => {
    await tx.execute(additions);
    const rows = await tx
      .select({ code: networkIndicators.code, fr: networkIndicators.labelFr, en: networkIndicators.labelEn })
      .from(networkIndicators);
    if (rows.length >= maximumNetworkIndicators) {
      throw new Refusal(409, "fullReferential", { limit: maximumNetworkIndicators });
    }
    requireNewLabel(added.label, rows, language);
    const code = freeCode(added.label.fr, new Set(rows.map((row) => row.code)));
    const { unit, per, nature, aggregation, better } = added;
    const words = {
      ...{ labelFr: added.label.fr, labelEn: added.label.en },
      ...{ definitionFr: added.definition.fr, definitionEn: added.definition.en },
    };
    await tx
      .insert(networkIndicators)
      .values({ code, ...words, unit, per, nature, aggregation, better, createdBy: actor.id });
    await readAgain(tx, code);
    return code;
  });
}

/** Pages copied from another instance may have the code already: their figures are understood anew. */
async function readAgain(tx: Queryable, code: string): Promise<void> {
  const users = tx.select({ id: pageIndicators.pageId }).from(pageIndicators).where(eq(pageIndicators.indicator, code));
  await tx.update(pages).set({ projectedSeq: -1 }).where(inArray(pages.id, users));
}

/** Changes the words of an indicator of the network, how it is put together, or which way is better. */
export async function changeIndicatorOfReferential(
  db: Database["db"],
  code: string,
  changed: Changed,
  language: Language,
): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(additions);
    const row = await requireIndicator(tx, code);
    requireSound({ ...row, aggregation: changed.aggregation ?? row.aggregation }, language);
    if (changed.label) {
      const rows = await tx
        .select({ code: networkIndicators.code, fr: networkIndicators.labelFr, en: networkIndicators.labelEn })
        .from(networkIndicators);
      requireNewLabel(
        changed.label,
        rows.filter((other) => other.code !== code),
        language,
      );
    }
    await tx
      .update(networkIndicators)
      .set({
        ...(changed.label && { labelFr: changed.label.fr, labelEn: changed.label.en }),
        ...(changed.definition && { definitionFr: changed.definition.fr, definitionEn: changed.definition.en }),
        ...(changed.aggregation && { aggregation: changed.aggregation }),
        ...(changed.better && { better: changed.better }),
        changedAt: sql`now()`,
      })
      .where(eq(networkIndicators.code, code));
  });
}

/** Stops or begins again to offer an indicator of the network. Doing so twice changes nothing. */
export async function setWithdrawn(db: Queryable, code: string, withdrawn: boolean): Promise<void> {
  await requireIndicator(db, code);
  const { withdrawnAt } = networkIndicators;
  await db
    .update(networkIndicators)
    .set({ withdrawnAt: withdrawn ? sql`coalesce(${withdrawnAt}, now())` : null, changedAt: sql`now()` })
    .where(eq(networkIndicators.code, code));
}

/** What is shipped is changed by nobody. */
async function requireIndicator(db: Queryable, code: string) {
  if (listIndicators().some((entry) => entry.code === code)) throw new Refusal(403, "shippedIndicator");
  const [row] = await db.select().from(networkIndicators).where(eq(networkIndicators.code, code));
  if (row === undefined) throw new Refusal(404, "notFound");
  return row;
}

function requireSound(entry: Pick<IndicatorEntry, "nature" | "unit" | "aggregation">, language: Language): void {
  const faults = natureFaults(entry);
  if (faults.length === 0) return;
  const message = translate(language, "validation.otherNature");
  throw new Refusal(
    400,
    "invalidRequest",
    {},
    faults.map((path) => ({ path, message })),
  );
}

/** Two indicators of one name would divide the figures of one thing. */
function requireNewLabel(
  label: IndicatorEntry["label"],
  rows: readonly { fr: string; en: string }[],
  language: Language,
): void {
  const known = [...listIndicators().map((entry) => entry.label), ...rows];
  const taken = (["fr", "en"] as const).filter((lang) =>
    known.some((other) => foldText(other[lang]) === foldText(label[lang])),
  );
  if (taken.length === 0) return;
  const message = translate(language, "validation.takenLabel");
  throw new Refusal(
    409,
    "takenLabel",
    {},
    taken.map((lang) => ({ path: `label.${lang}`, message })),
  );
}

/** Its prefix keeps it apart from whatever a later version ships. */
function freeCode(label: string, taken: ReadonlySet<string>): string {
  const base = networkCodePrefix + slugify(label).slice(0, maxSlugLength - networkCodePrefix.length);
  const trimmed = base.replace(/-+$/, "");
  for (let number = 1; ; number += 1) {
    const code = number === 1 ? trimmed : slugWithSuffix(trimmed, `${number}`);
    if (!taken.has(code)) return code;
  }
}
