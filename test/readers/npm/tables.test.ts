import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import initSqlJs from 'sql.js';
import { seedDocuments } from '../../unit/formats/documents';
import { exported } from '../export';

type Row = Record<string, string>;

const TABLES = ['people', 'mentions', 'statements', 'organizations', 'terms'];
const read = (format: 'csv' | 'tsv', table: string): Row[] =>
  parse(exported(format, seedDocuments(), table), { columns: true, delimiter: format === 'csv' ? ',' : '\t' });

describe('tables, read by', () => {
  it('csv-parse: the same rows from commas and from tabs, each with its words in its text', () => {
    const texts = new Map(seedDocuments().map((d) => [d.file, [...d.text]]));
    for (const table of TABLES) assert.deepEqual(read('csv', table), read('tsv', table));
    const mentions = read('csv', 'mentions');
    for (const { file, start, end, exact } of mentions.filter((m) => m['start'] !== '')) {
      assert.equal(texts.get(file!)!.slice(Number(start), Number(end)).join(''), exact);
    }
    assert.deepEqual(
      mentions.filter((m) => m['start'] === '').map((m) => m['exact']),
      ['Deleted Person', 'Deleted Person'],
    );
  });

  it('SQLite: tables that join by their ids', async () => {
    const SQL = await initSqlJs();
    const db = new SQL.Database();
    for (const table of TABLES) {
      const rows = read('csv', table);
      const columns = Object.keys(rows[0]!);
      db.run(`CREATE TABLE "${table}" (${columns.map((c) => `"${c}"`).join(', ')})`);
      const insert = db.prepare(`INSERT INTO "${table}" VALUES (${columns.map(() => '?').join(', ')})`);
      for (const row of rows) insert.run(columns.map((c) => row[c]!));
      insert.free();
    }
    const [said] = db.exec(
      `SELECT p.name, count(DISTINCT s.id) FROM statements s JOIN people p ON p.id = s.speaker_id AND p.file = s.file
       GROUP BY p.name ORDER BY 2 DESC`,
    );
    assert.ok(said!.values.length >= 3, JSON.stringify(said));
    const counts = new Map(
      seedDocuments().flatMap(({ record }) =>
        record.entities.map((e) => [e.name, record.statements.filter((s) => s.speakerId === e.id).length] as const),
      ),
    );
    for (const [name, n] of said!.values) assert.equal(n, counts.get(name as string), String(name));
    const [strangers] = db.exec(
      'SELECT count(*) FROM people WHERE organization_id <> "" AND organization_id NOT IN (SELECT id FROM organizations)',
    );
    assert.deepEqual(strangers!.values, [[0]]);
  });

  it('JSON: every line of JSON Lines', () => {
    const lines = exported('jsonl', seedDocuments()).trimEnd().split('\n');
    assert.ok(lines.map((l) => JSON.parse(l) as { file: string }).every((l) => l.file.endsWith('.txt')));
  });
});
