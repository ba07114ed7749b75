import { randomBytes } from "node:crypto";
import type pg from "pg";

/** Fills a migrated, empty database with values that are easily lost on the way through a file. */
export async function fillWithAwkwardContent(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ id: string }>(
    `INSERT INTO accounts (email, name, password_hash, role, created_at, suspended_at) VALUES
      ('a@demo.passerelles.test', E'Zoé \\u2028 «\\u202f😀\\u202f» \\n\\t\\\\ "x" \\x01', 'h', 'admin', '2026-01-02 03:04:05.678901+02', NULL),
      ('b@demo.passerelles.test', '', 'h', 'lecteur', '0044-03-15 BC', 'infinity')
     RETURNING id`,
  );
  await pool.query(
    `INSERT INTO settings (key, value) VALUES ('null', 'null'), ('text', '"null"'), ('number', '1.10e3'),
      ('long', '123456789012345678901234567890.123456789'), ('nested', '{"b": [null, {"a": "\\n é"}], "": 0}')`,
  );
  await pool.query(
    `INSERT INTO territories (code, level, name, folded_names, ancestors, parents, postal_codes, former_names, search)
     SELECT 'C' || n, 'commune', 'Commune ' || n, '{commune}', '{FR}', '{FR}',
       ARRAY['0' || n, '', 'NULL', NULL, '{a,"b"}'], '{}', array_to_tsvector(ARRAY['commune', 'l''a"\\', n::text])
     FROM generate_series(1, 5000) n`,
  );
  const page = await pool.query<{ id: string }>(
    `INSERT INTO pages (kind, visibility, owner_id, schema_version, title, slug, search, seq)
     VALUES ('fiche-pratique', 'public', $1, 1, 'L’aide', 'l-aide', to_tsvector('french', 'Les chevaux d''Arras l''été'), 9007199254740991)
     RETURNING id`,
    [rows[0]?.id],
  );
  const pageId = page.rows[0]?.id;
  await pool.query(`INSERT INTO page_snapshots (page_id, seq, state) VALUES ($1, 1, $2)`, [
    pageId,
    randomBytes(2_500_000),
  ]);
  for (const [seq, update] of [Buffer.alloc(0), Buffer.from([0, 255, 10, 13, 92]), randomBytes(1000)].entries()) {
    await pool.query(`INSERT INTO page_updates (page_id, seq, update, account_id) VALUES ($1, $2, $3, $4)`, [
      pageId,
      seq,
      update,
      rows[1]?.id,
    ]);
  }
  await pool.query(
    `INSERT INTO page_indicators (page_id, block_id, position, indicator, label, measure, value, low, high, period_from)
     VALUES ($1, 'a', 0, '', '', '{}', 'null', 0.1::float8 + 0.2::float8, 'Infinity', '2026-02-28'),
            ($1, 'b', 1, '', '', '{}', NULL, 'NaN', 5e-324, NULL)`,
    [pageId],
  );
  const hash = "0".repeat(64);
  await pool.query("INSERT INTO contents (hash, bytes, media_type) VALUES ($1, 1048577, 'application/pdf')", [hash]);
  for (const [position, bytes] of [randomBytes(524_288), randomBytes(524_288), Buffer.from([0])].entries()) {
    await pool.query("INSERT INTO content_pieces (hash, position, bytes) VALUES ($1, $2, $3)", [hash, position, bytes]);
  }
  await pool.query(
    `WITH file AS (INSERT INTO files (name, hash, bytes, uploader_id) VALUES ('l’été "\n".pdf', $1, 1048577, $2) RETURNING id)
     INSERT INTO page_files (page_id, file_id) SELECT $3, id FROM file`,
    [hash, rows[0]?.id, pageId],
  );
}
