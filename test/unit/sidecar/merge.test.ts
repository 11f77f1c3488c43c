import assert from 'node:assert/strict';
import { fileOf } from '../../../src/core/sidecar/convert';
import { decide, type Decision } from '../../../src/core/sidecar/decisions';
import { serializeSidecar } from '../../../src/core/sidecar/file';
import { followEdits } from '../../../src/core/sidecar/follow';
import { emptyRecord, merge } from '../../../src/core/sidecar/merge';
import type { AnnotationRecord } from '../../../src/core/sidecar/record';
import { toyAnalysis } from './engine';

const TEXT = 'the chair Deng met ACME. Li says "we go on" to Deng; then Deng left ACME.\n';
const fresh = (text = TEXT): AnnotationRecord => merge(toyAnalysis(text), emptyRecord('a.txt'));
const again = (record: AnnotationRecord, text = TEXT): AnnotationRecord => merge(toyAnalysis(text), record);
const idsOf = (record: AnnotationRecord, words: string): string[] =>
  record.annotations.filter((a) => a.target.exact === words).map((a) => a.id);
const decided = (record: AnnotationRecord, ...decisions: Decision[]): AnnotationRecord =>
  decisions.reduce((r, d) => decide(r, TEXT, d), record);
const shown = (record: AnnotationRecord): string[] =>
  record.annotations
    .filter((a) => a.status !== 'rejected')
    .map((a) => `${a.target.exact} ${a.type} ${a.entityId} ${a.status}`);

/** Words put in front of the text in the editor. */
function prepended(record: AnnotationRecord, words: string): { record: AnnotationRecord; text: string } {
  const text = words + TEXT;
  return { record: followEdits(record, [{ start: 0, end: 0, text: words }], TEXT, text), text };
}

describe('a new analysis of an annotated document', () => {
  it('changes nothing when nothing changed, and gives the same ids on every machine', () => {
    const bytes = (r: AnnotationRecord): string => serializeSidecar(fileOf(r, TEXT));
    assert.equal(bytes(again(fresh())), bytes(fresh()));
    assert.equal(new Set(fresh().annotations.map((a) => a.id)).size, fresh().annotations.length);
  });

  it('keeps the objects of what is found again, so that a long text is not gone through anew at each key', () => {
    const { record, text } = prepended(fresh(), 'x ');
    const after = again(record, text);
    for (const list of ['entities', 'annotations', 'statements'] as const) {
      assert.ok(after[list].length > 0);
      after[list].forEach((item, i) => assert.equal(item, record[list][i]));
    }
  });

  it('gives ids to the same words in the same surroundings in a time that is linear in their number', () => {
    const { annotations } = fresh('Deng and Deng and '.repeat(20_000));
    assert.equal(new Set(annotations.map((a) => a.id)).size, 40_000);
  });

  it('keeps an entity’s id when its fullest name changes', () => {
    const record = fresh();
    const text = TEXT.replace('chair Deng', 'chair Deng Xi');
    const at = TEXT.indexOf('Deng') + 4;
    const followed = followEdits(record, [{ start: at, end: at, text: ' Xi' }], TEXT, text);
    const ids = new Set(
      again(followed, text)
        .annotations.filter((a) => a.target.exact === 'Deng')
        .map((a) => a.entityId),
    );
    assert.deepEqual([...ids], ['deng']);
  });

  it('does not suggest again what was rejected, and forgets what was only suggested', () => {
    const [first] = idsOf(fresh(), 'Deng');
    const record = decided(fresh(), { type: 'reject', ids: [first!] });
    const after = again(record);
    assert.equal(after.annotations.find((a) => a.id === first)?.status, 'rejected');
    assert.equal(shown(after).filter((s) => s.startsWith('Deng')).length, 2);
    assert.deepEqual(shown(again(record, 'nothing here')), []);
  });

  it('suggests words nowhere that were rejected everywhere, not even in new text', () => {
    const [first] = idsOf(fresh(), 'Deng');
    const rejected = decided(fresh(), { type: 'reject', ids: [first!], everywhere: true });
    const { record, text } = prepended(rejected, 'Deng came. ');
    assert.deepEqual(
      shown(again(record, text)).filter((s) => s.startsWith('Deng')),
      [],
    );
  });

  it('does not suggest the old span beside the one that a reader drew', () => {
    const [first] = idsOf(fresh(), 'Deng');
    const start = TEXT.indexOf('the chair Deng');
    const record = decided(fresh(), { type: 'setSpan', id: first!, span: { start, end: start + 14 } });
    assert.equal(shown(again(record))[0], 'the chair Deng person deng accepted');
    assert.equal(shown(again(record)).filter((s) => s.startsWith('Deng')).length, 2);
  });

  it('lets a change of type stand', () => {
    const [first] = idsOf(fresh(), 'Deng');
    const after = again(decided(fresh(), { type: 'setType', ids: [first!], to: 'organization' }));
    assert.equal(shown(after)[0], 'Deng organization deng-2 accepted');
  });

  it('gives new mentions to the entity that others were merged into, under the name that the reader typed', () => {
    const { record, text } = prepended(
      decided(
        fresh(),
        { type: 'mergeEntities', id: 'deng', others: ['li'] },
        { type: 'renameEntity', id: 'deng', name: 'Deng Li' },
      ),
      'Li came. ',
    );
    const after = again(record, text);
    const deng = after.entities.find((e) => e.id === 'deng')!;
    assert.deepEqual([deng.name, [...deng.aliases].sort()], ['Deng Li', ['Deng', 'Li']]);
    const people = after.annotations.filter((a) => a.type === 'person');
    assert.deepEqual([...new Set(people.map((a) => `${a.target.exact} ${a.entityId}`))], ['Li deng', 'Deng deng']);
    assert.equal(after.statements[0]!.speakerId, 'deng');
    assert.ok(!after.entities.some((e) => e.id === 'li'));
  });

  it('leaves mentions with whom the reader gave them to', () => {
    const [, second] = idsOf(fresh(), 'Deng');
    const after = again(decided(fresh(), { type: 'splitEntity', ids: [second!], name: 'Deng Junior' }));
    assert.equal(after.annotations.find((a) => a.id === second)?.entityId, 'deng-junior');
    assert.equal(after.entities.find((e) => e.id === 'deng-junior')?.name, 'Deng Junior');
  });

  it('does not bring a corrected role back', () => {
    const role = { title: 'chairwoman', organization: 'ACME' };
    const after = again(decided(fresh(), { type: 'editRole', id: 'deng', index: 0, role }));
    const roles = after.entities.find((e) => e.id === 'deng')!.roles;
    assert.deepEqual(
      roles.map((r) => [r.title, r.organizationId, r.status]),
      [
        ['chairwoman', 'acme', 'accepted'],
        ['chair', null, 'rejected'],
      ],
    );
  });

  it('keeps what a reader or another program wrote on a suggestion that is not made any more', () => {
    const [first] = idsOf(fresh(), 'Deng');
    const noted = decided(fresh(), { type: 'note', of: 'annotations', id: first!, note: 'check' });
    const foreign = { ...noted, statements: noted.statements.map((s) => ({ ...s, 'x-program': 1 })) };
    const after = merge({ ...toyAnalysis(''), text: TEXT }, foreign);
    assert.deepEqual([after.annotations.length, after.statements.length], [1, 1]);
  });
});
