import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fileOf } from '../../../src/core/sidecar/convert';
import { isDecided } from '../../../src/core/sidecar/decided';
import { decide, type Decision } from '../../../src/core/sidecar/decisions';
import { parseSidecar, serializeSidecar } from '../../../src/core/sidecar/file';
import { emptyRecord, merge } from '../../../src/core/sidecar/merge';
import type { Annotation, AnnotationRecord } from '../../../src/core/sidecar/record';
import { threeWay } from '../../../src/core/sidecar/threeWay';
import { toyAnalysis } from './engine';
import { isSound, keepsBoth } from './invariants';
import { lives, RUNS } from './runs';

const TEXT = 'the chair Deng met ACME. Li says "we go on" to Deng; then Zhou left ACME.\n';
const BASE = merge(toyAnalysis(TEXT), emptyRecord('a.txt'));

const decided = (record: AnnotationRecord, ...decisions: Decision[]): AnnotationRecord =>
  decisions.reduce((r, d) => merge(toyAnalysis(TEXT), decide(r, TEXT, d)), record);
const idOf = (record: AnnotationRecord, words: string): string =>
  record.annotations.find((a) => a.target.exact === words)!.id;
const bytes = (record: AnnotationRecord): string => serializeSidecar(fileOf(record, TEXT));
const both = (mine: readonly Decision[], theirs: readonly Decision[], base = BASE): AnnotationRecord =>
  threeWay(base, decided(base, ...mine), decided(base, ...theirs));
const mark = (record: AnnotationRecord, words: string): Annotation =>
  record.annotations.find((a) => a.target.exact === words)!;

const deng = idOf(BASE, 'Deng');
const zhou = idOf(BASE, 'Zhou');
const [said] = BASE.statements.map((s) => s.id);

describe('two windows on one document', () => {
  it('keep what each of them decided', () => {
    const record = both([{ type: 'accept', ids: [deng] }], [{ type: 'reject', ids: [zhou, said!] }]);
    assert.equal(mark(record, 'Deng').status, 'accepted');
    assert.equal(mark(record, 'Zhou').status, 'rejected');
    assert.equal(record.statements[0]!.status, 'rejected');
  });

  it('keep different things that they say of the same mark', () => {
    const record = both(
      [{ type: 'note', of: 'annotations', id: deng, note: 'Who?' }],
      [{ type: 'setType', ids: [deng], to: 'organization' }],
    );
    assert.equal(mark(record, 'Deng').note, 'Who?');
    assert.equal(mark(record, 'Deng').type, 'organization');
    assert.equal(mark(record, 'Deng').conflict, undefined);
  });

  it('put both tags of both on it', () => {
    const tag = (...tags: string[]): Decision => ({ type: 'tag', of: 'annotations', id: deng, tags });
    const base = decided(BASE, tag('a', 'b'));
    assert.deepEqual(mark(both([tag('a', 'c')], [tag('b', 'a', 'd')], base), 'Deng').tags, ['a', 'c', 'd']);
  });

  it('show both sides where they decide differently, and lose neither', () => {
    const record = both([{ type: 'accept', ids: [deng] }], [{ type: 'reject', ids: [deng] }]);
    assert.equal(mark(record, 'Deng').status, 'accepted');
    assert.deepEqual(mark(record, 'Deng').conflict, { status: 'rejected' });
    assert.deepEqual(parseSidecar(bytes(record)).annotations.find((a) => a.id === deng)?.conflict, {
      status: 'rejected',
    });
    const settle = (take: 'this' | 'other'): Annotation =>
      mark(decided(record, { type: 'settle', of: 'annotations', id: deng, take }), 'Deng');
    assert.deepEqual([settle('this').status, settle('this').conflict], ['accepted', undefined]);
    assert.deepEqual([settle('other').status, settle('other').conflict], ['rejected', undefined]);
  });

  it('may both be right about the span: two marks then', () => {
    const span = (words: string): Decision => {
      const start = TEXT.indexOf(words);
      return { type: 'setSpan', id: deng, span: { start, end: start + words.length } };
    };
    const record = both([span('chair Deng')], [span('Deng met')]);
    assert.equal(record.annotations.find((a) => a.id === deng)?.target.exact, 'chair Deng');
    const settled = decided(record, { type: 'settle', of: 'annotations', id: deng, take: 'both' });
    assert.ok(mark(settled, 'chair Deng') && mark(settled, 'Deng met'));
    assert.ok(parseSidecar(bytes(settled)));
  });

  it('take back what either of them took back', () => {
    const base = decided(BASE, { type: 'accept', ids: [deng, zhou] });
    const undone = (words: string): AnnotationRecord => ({
      ...base,
      annotations: base.annotations.map((a) => (a.target.exact === words ? { ...a, status: 'suggested' } : a)),
    });
    const record = threeWay(base, undone('Deng'), undone('Zhou'));
    assert.equal(mark(record, 'Deng').status, 'suggested');
    assert.equal(mark(record, 'Zhou').status, 'suggested');
  });

  it('do not lose a mark that one takes away and the other works on', () => {
    const made: Decision = { type: 'addMentions', spans: [{ start: 4, end: 9 }], as: 'person', entityId: null };
    const base = decided(BASE, made);
    const id = idOf(base, 'chair');
    const removed = { type: 'remove', ids: [id] } as const;
    const noted = { type: 'note', of: 'annotations', id, note: 'Really?' } as const;
    for (const record of [both([removed], [noted], base), both([noted], [removed], base)]) {
      assert.equal(mark(record, 'chair').note, 'Really?');
      assert.deepEqual(mark(record, 'chair').conflict, { status: 'rejected' });
    }
    assert.equal(both([removed], [], base).annotations.length, BASE.annotations.length);
  });

  it('merge people that the other one renames or finds elsewhere', () => {
    const merged = { type: 'mergeEntities', id: 'li', others: ['deng'] } as const;
    const renamed = { type: 'renameEntity', id: 'deng', name: 'Deng Xi' } as const;
    const accepted = { type: 'accept', ids: [deng] } as const;
    const record = both([merged], [renamed, accepted]);
    assert.deepEqual(record.entities.find((e) => e.id === 'li')?.aliases.includes('Deng Xi'), true);
    assert.equal(mark(record, 'Deng').entityId, 'li');
    assert.equal(mark(record, 'Deng').status, 'accepted');
    assert.ok(parseSidecar(bytes(record)));
    const crossed = both([merged], [{ type: 'mergeEntities', id: 'deng', others: ['li'] }]);
    assert.deepEqual(
      crossed.entities.filter((e) => e.type === 'person').map((e) => e.id),
      ['li', 'zhou'],
    );
  });

  it('keep the roles that each of them gives and takes', () => {
    const role = (title: string): Decision => ({ type: 'addRole', id: 'deng', role: { title, organization: null } });
    const base = decided(BASE, role('mayor'), role('member'));
    const at = (title: string): number =>
      base.entities.find((e) => e.id === 'deng')!.roles.findIndex((r) => r.title === title);
    const record = both([role('judge')], [role('poet'), { type: 'rejectRole', id: 'deng', index: at('mayor') }], base);
    const titles = record.entities.find((e) => e.id === 'deng')!.roles.flatMap((r) => r.title || []);
    assert.deepEqual(titles.filter((t) => ['mayor', 'member', 'judge', 'poet'].includes(t)).sort(), [
      'judge',
      'member',
      'poet',
    ]);
  });
});

/** A decision, from numbers that are taken modulo what there is to choose from. */
function decisionOf(kind: number, pick: number, other: number): Decision {
  const ids = [BASE.annotations[pick % BASE.annotations.length]!.id];
  const people = BASE.entities.filter((e) => e.type === 'person').map((e) => e.id);
  const id = people[pick % people.length]!;
  const start = pick % 60;
  const choices: Decision[] = [
    { type: 'accept', ids },
    { type: 'reject', ids },
    { type: 'setType', ids, to: (['person', 'organization', 'term'] as const)[other % 3]! },
    { type: 'setSpan', id: ids[0]!, span: { start, end: start + 1 + (other % 9) } },
    { type: 'note', of: 'annotations', id: ids[0]!, note: `note ${other}` },
    { type: 'addMentions', spans: [{ start, end: start + 1 + (other % 9) }], as: 'person', entityId: null },
    { type: 'renameEntity', id, name: `Name ${other}` },
    { type: 'mergeEntities', id, others: [people[other % people.length]!] },
    { type: 'editStatement', id: said!, words: { speakerId: id } },
    { type: 'addRole', id, role: { title: `role ${other % 3}`, organization: null } },
    { type: 'remove', ids },
  ];
  return choices[kind % choices.length]!;
}

const decisions = fc
  .array(fc.tuple(fc.nat(1000), fc.nat(1000), fc.nat(1000)), { maxLength: 5 })
  .map((list) => list.map((numbers) => decisionOf(...numbers)));

describe('two windows, whatever they decide,', () => {
  it('end with a valid file that has what one of them alone decided, and both versions of what both did', function () {
    this.timeout(RUNS * 200);
    fc.assert(
      fc.property(decisions, decisions, decisions, (before, mine, theirs) => {
        const base = decided(BASE, ...before);
        const [a, b] = [decided(base, ...mine), decided(base, ...theirs)];
        const record = merge(toyAnalysis(TEXT), threeWay(base, a, b));
        isSound(record, TEXT);
        keepsBoth(record, base, a, b);
      }),
      lives,
    );
  });

  it('end with the same, whoever comes first, but for the sides of a conflict', function () {
    this.timeout(60_000);
    fc.assert(
      fc.property(decisions, decisions, (mine, theirs) => {
        const [a, b] = [decided(BASE, ...mine), decided(BASE, ...theirs)];
        const statuses = (r: AnnotationRecord): string[] =>
          [...r.annotations, ...r.statements]
            .filter((i) => isDecided(i) && !i.conflict)
            .map((i) => `${i.id} ${i.status}`)
            .sort();
        assert.deepEqual(statuses(threeWay(BASE, a, b)), statuses(threeWay(BASE, b, a)));
        assert.deepEqual(statuses(threeWay(BASE, a, a)), statuses(a));
        assert.equal(bytes(threeWay(BASE, a, BASE)), bytes(a));
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});
