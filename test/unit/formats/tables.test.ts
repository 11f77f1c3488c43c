import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { AnnotatedDocument, WriteOptions } from '../../../src/core/formats/format';
import { jsonl } from '../../../src/core/formats/jsonl';
import { csv } from '../../../src/core/formats/tables';
import { openSidecar } from '../../../src/core/sidecar/open';
import type { AnnotationRecord } from '../../../src/core/sidecar/record';

const fixture = (name: string): string => readFileSync(join(__dirname, '../../fixtures/sidecars', name), 'utf8');
const text = fixture('version-1.txt');
const points = [...text];
const record = openSidecar(fixture('version-1.txt.annotations.json'), text).record;
const annotated: AnnotatedDocument = { file: 'version-1.txt', text, record };

type Row = Record<string, string>;

function table(name: string, document = annotated, options?: WriteOptions): Row[] {
  const part = csv.write([document], options).parts.find((p) => p.name === name)!;
  return parse(part.content, { columns: true, bom: true, record_delimiter: '\r\n' });
}

describe('CSV tables', () => {
  it('give a person a line for each role, with the place that says so', () => {
    const [zhou, ...others] = table('people');
    assert.deepEqual(others, []);
    assert.equal(zhou!['name'], 'Zhou Li');
    assert.equal(zhou!['title'], 'chair');
    assert.equal(zhou!['organization_id'], 'acme');
    assert.equal(
      points.slice(Number(zhou!['evidence_start']), Number(zhou!['evidence_end'])).join(''),
      'chair of ACME',
    );
    assert.deepEqual([zhou!['mentions'], zhou!['statements']], ['1', '1']);
  });

  it('count in code points, leave out what was rejected, and keep an orphan’s words without a place', () => {
    const rows = table('mentions');
    assert.deepEqual(
      rows.map((r) => r['id']),
      ['a1', 'a2', 'a4'],
    );
    for (const row of rows.filter((r) => r['start'])) {
      assert.equal(points.slice(Number(row['start']), Number(row['end'])).join(''), row['exact']);
    }
    assert.deepEqual([rows[2]!['start'], rows[2]!['end'], rows[2]!['exact']], ['', '', 'élan vital']);
    assert.equal(rows[0]!['note'], 'First mention 😀');
  });

  it('tell who said what, and with which word', () => {
    const [row] = table('statements');
    assert.deepEqual(
      [row!['speaker'], row!['kind'], row!['modality'], row!['cue']],
      ['Zhou Li', 'direct', 'asserted', 'said'],
    );
    assert.equal(row!['exact'], 'We go on, e\u0301lan and all');
  });

  it('keep quotes, commas, line ends and formulas as they are', () => {
    const note = '=HYPERLINK("x"), "quoted"\r\nand two lines';
    const noted: AnnotationRecord = { ...record, entities: record.entities.map((e) => ({ ...e, roles: [], note })) };
    assert.equal(table('people', { ...annotated, record: noted })[0]!['note'], note);
  });

  it('disarm formulas and mark the encoding for a spreadsheet, when asked to', () => {
    const noted: AnnotationRecord = {
      ...record,
      entities: record.entities.map((e) => ({ ...e, roles: [], note: '=1+1', name: '+Zhou' })),
    };
    const [row] = table('people', { ...annotated, record: noted }, { spreadsheet: true });
    assert.deepEqual([row!['note'], row!['name']], ["'=1+1", "'+Zhou"]);
    assert.ok(csv.write([annotated], { spreadsheet: true }).parts[0]!.content.startsWith('\ufeff'));
  });

  it('have a head line even when there is nothing to tell', () => {
    const empty = { ...annotated, record: { ...record, entities: [], annotations: [], statements: [] } };
    for (const { content } of csv.write([empty]).parts) assert.match(content, /^file,(?:term_)?id,[^\n]*\r\n$/);
  });
});

describe('JSON Lines', () => {
  const lines = jsonl
    .write([annotated])
    .parts[0]!.content.split('\n')
    .slice(0, -1)
    .map((l) => JSON.parse(l));

  it('have one thing a line, each with its file and whom it is about', () => {
    assert.deepEqual(
      lines.map((l) => l.record),
      ['entity', 'entity', 'annotation', 'annotation', 'annotation', 'statement'],
    );
    assert.ok(lines.every((l) => l.file === 'version-1.txt'));
    assert.deepEqual([lines[2].name, lines[5].speaker], ['Zhou Li', 'Zhou Li']);
  });

  it('carry the keys of the sidecar, those of other programs too, in code points', () => {
    assert.equal(lines[2]['x-annotation'], 'kept');
    const { start, end, exact } = lines[5].target;
    assert.equal(points.slice(start, end).join(''), exact);
  });
});
