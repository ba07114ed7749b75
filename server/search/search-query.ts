import { foldedWords } from "@passerelles/shared/text/fold.ts";
import { type SQL, sql } from "drizzle-orm";

/** Words of a question beyond these change nothing. */
const maximumWords = 12;
const maximumWordLength = 60;

/** The folded words of a question, its repeats left out. */
export function questionWords(question: string): string[] {
  const words = foldedWords(question).map((word) => word.slice(0, maximumWordLength));
  return [...new Set(words)].slice(0, maximumWords);
}

/**
 * A tsquery for pages that have every word of the question, in any form of it; the last word may be unfinished. Null
 * when the question has no word. Words hold only letters and digits, so that none can be an operator.
 */
export function searchQuery(question: string): SQL | null {
  const words = questionWords(question);
  const last = words.pop();
  if (last === undefined) return null;
  const conditions = words.map((word) => sql`(${anyForm(word)})`);
  conditions.push(sql`(${unfinished(last)})`);
  return sql`(${sql.join(conditions, sql` && `)})`;
}

/** As typed, or as another form of the same word; a word that French leaves out (« de », « la ») asks for nothing. */
function anyForm(word: string): SQL {
  return sql`CASE WHEN numnode(to_tsquery('french', ${word})) = 0 THEN to_tsquery('french', '')
    ELSE to_tsquery('french', ${word}) || to_tsquery('simple', ${word}) END`;
}

/**
 * The beginning of a word, or a form of it. A stem that is the word itself is left out: the ranking would take it for
 * the whole condition, and count nothing for the words that only begin so.
 */
function unfinished(word: string): SQL {
  const beginning = sql`to_tsquery('simple', ${`'${word}':*`})`;
  return sql`CASE WHEN to_tsquery('french', ${word})::text = to_tsquery('simple', ${word})::text THEN ${beginning}
    ELSE ${beginning} || to_tsquery('french', ${word}) END`;
}
