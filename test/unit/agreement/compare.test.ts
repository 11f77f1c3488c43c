import assert from 'node:assert/strict';
import fc from 'fast-check';
import { adjudicated } from '../../../src/core/agreement/adjudicate';
import { compare, type Comparison, type Side } from '../../../src/core/agreement/compare';
import { agreementOf, sumOf, type Agreement } from '../../../src/core/agreement/figures';
import { fileOf } from '../../../src/core/sidecar/convert';
import { parseSidecar, serializeSidecar } from '../../../src/core/sidecar/file';
import type { AnnotationRecord } from '../../../src/core/sidecar/record';
import { Annotator, fromTags } from './records';

const TEXT =
  'Maria Jensen of Nordic Bank met Peter Okafor. “We need time,” she said. Okafor said the rules are welcome.\n';
const annotator = (name: string): Annotator => new Annotator(TEXT, name);
const said = (c: Comparison): string[] =>
  c.disagreements.map(({ differs, a, b }) => `${differs.join('+')}: ${a?.target.exact} | ${b?.target.exact}`);

function agreement(a: readonly (readonly string[])[], b: readonly (readonly string[])[]): Agreement {
  const [text, record] = fromTags(a, 'a');
  return agreementOf(compare(record, fromTags(b, 'b')[1], text).counts);
}

describe('F1 of spans equals the published figure of', () => {
  it('seqeval’s own example: 0.5 over all, 0 for MISC, 1 for PER', () => {
    const { marks, labels } = agreement(
      [
        ['O', 'O', 'O', 'B-MISC', 'I-MISC', 'I-MISC', 'O'],
        ['B-PER', 'I-PER', 'O'],
      ],
      [
        ['O', 'O', 'B-MISC', 'I-MISC', 'I-MISC', 'I-MISC', 'O'],
        ['B-PER', 'I-PER', 'O'],
      ],
    );
    assert.deepEqual([marks.strict, labels.term.strict, labels.person.strict], [0.5, 0, 1]);
  });

  it('nervaluate’s own example (SemEval-2013 task 9): strict 0.40; by type, where some words in common suffice, 1.00', () => {
    const { marks, labels } = agreement(
      [
        ['O', 'B-PER', 'I-PER', 'O', 'O', 'O', 'B-ORG', 'I-ORG'],
        ['O', 'B-LOC', 'B-PER', 'I-PER', 'O', 'O', 'B-DATE'],
      ],
      [
        ['O', 'O', 'B-PER', 'I-PER', 'O', 'O', 'B-ORG', 'I-ORG'],
        ['O', 'B-LOC', 'I-LOC', 'B-PER', 'O', 'O', 'B-DATE'],
      ],
    );
    assert.deepEqual([marks.strict, marks.lenient], [0.4, 1]);
    assert.deepEqual([labels.person.strict, labels.organization.strict], [0, 1]);
  });
});

describe('comparing two annotators', () => {
  it('finds full agreement between a record and itself, whatever its entities are called', () => {
    const a = annotator('a').mark('person', 'Maria Jensen', 'maria').say('We need time,', 'maria').record;
    const b = annotator('b')
      .entity('jensen', 'person', 'M. Jensen')
      .mark('person', 'Maria Jensen', 'jensen')
      .say('We need time,', 'jensen').record;
    const { marks, labels, sameEntity, sameSpeaker } = agreementOf(compare(a, b, TEXT).counts);
    assert.deepEqual(said(compare(a, b, TEXT)), []);
    assert.deepEqual([marks.strict, marks.kappa, marks.alpha, labels.statement.kappa], [1, 1, 1, 1]);
    assert.deepEqual(
      [sameEntity, sameSpeaker],
      [
        { same: 1, of: 1 },
        { same: 1, of: 1 },
      ],
    );
    assert.deepEqual([labels.term.strict, labels.term.kappa], [null, null]);
  });

  it('tells each kind of disagreement, in the order of the text', () => {
    const a = annotator('a')
      .mark('person', 'Maria Jensen', 'maria')
      .mark('organization', 'Nordic Bank', 'bank')
      .mark('person', 'Peter Okafor', 'peter')
      .mark('person', { start: TEXT.lastIndexOf('Okafor'), end: TEXT.lastIndexOf('Okafor') + 6 }, 'peter')
      .say('We need time,', 'maria')
      .say('the rules are welcome', 'peter').record;
    const b = annotator('b')
      .mark('person', 'Maria', 'maria')
      .mark('person', 'Nordic Bank', 'bank')
      .mark('person', 'Peter Okafor', 'peter')
      .mark('person', { start: TEXT.lastIndexOf('Okafor'), end: TEXT.lastIndexOf('Okafor') + 6 }, 'maria')
      .say('We need time,', 'peter')
      .mark('term', 'rules', 'rules').record;
    assert.deepEqual(said(compare(a, b, TEXT)), [
      'place: Maria Jensen | Maria',
      'type: Nordic Bank | Nordic Bank',
      'speaker: We need time, | We need time,',
      'entity: Okafor | Okafor',
      'presence: the rules are welcome | undefined',
      'presence: undefined | rules',
    ]);
  });

  it('passes over what was rejected and what has lost its place', () => {
    const a = annotator('a').mark('person', 'Maria Jensen', 'maria', { status: 'rejected' }).record;
    const lost = annotator('b').mark('person', 'Peter Okafor', 'peter').record;
    const b = {
      ...lost,
      annotations: lost.annotations.map((x) => ({ ...x, target: { ...x.target, orphan: true } })),
    };
    const comparison = compare(a, b, TEXT);
    assert.deepEqual(said(comparison), []);
    assert.deepEqual([comparison.counts.labels.person.a, comparison.counts.labels.person.b], [0, 0]);
  });

  it('adds texts up by their words', () => {
    const a = annotator('a').mark('person', 'Maria Jensen', 'maria').record;
    const none = annotator('b').record;
    const same = compare(a, a, TEXT).counts;
    const other = compare(a, none, TEXT).counts;
    const { texts, marks, words } = agreementOf(sumOf([same, other]));
    assert.deepEqual([texts, marks.a, marks.b, words], [2, 2, 1, 2 * same.words]);
    assert.equal(marks.strict, 2 / 3);
    assert.equal(agreementOf(sumOf([])).marks.kappa, null);
  });

  it('is the same from the other side', () => {
    fc.assert(
      fc.property(annotators(), annotators(), (a, b) => {
        const [there, back] = [agreementOf(compare(a, b, TEXT).counts), agreementOf(compare(b, a, TEXT).counts)];
        assert.equal(there.marks.strict, back.marks.strict);
        assert.equal(there.marks.kappa?.toFixed(9), back.marks.kappa?.toFixed(9));
        assert.equal(there.marks.alpha?.toFixed(9), back.marks.alpha?.toFixed(9));
      }),
      { numRuns: 50 },
    );
  });
});

const WORDS = ['Maria Jensen', 'Maria', 'Nordic Bank', 'Bank', 'Peter Okafor', 'Okafor', 'rules', 'time'];

/** Anybody's marks and statements on the text, in any state. */
function annotators(): fc.Arbitrary<AnnotationRecord> {
  const mark = fc.record({
    words: fc.constantFrom(...WORDS),
    type: fc.constantFrom('person' as const, 'organization' as const, 'term' as const),
    entity: fc.constantFrom('x', 'y', null),
    status: fc.constantFrom('suggested' as const, 'accepted' as const, 'rejected' as const),
  });
  const statement = fc.record({
    words: fc.constantFrom('We need time,', 'need time', 'the rules are welcome'),
    speaker: fc.constantFrom('x', 'y', null),
  });
  return fc
    .tuple(fc.array(mark, { maxLength: 6 }), fc.array(statement, { maxLength: 3 }))
    .map(([marks, statements]) => {
      const out = annotator('m').entity('x', 'person', 'X').entity('y', 'organization', 'Y');
      const places = new Set<string>();
      for (const { words, type, entity, status } of marks) {
        if (!places.has(`${words}${type}`)) out.mark(type, words, entity, { status });
        places.add(`${words}${type}`);
      }
      for (const { words, speaker } of statements) {
        if (!places.has(words)) out.say(words, speaker);
        places.add(words);
      }
      return out.record;
    });
}

/** As it is read again from a file. */
const written = (record: AnnotationRecord): AnnotationRecord =>
  parseSidecar(serializeSidecar(fileOf(record, TEXT))) as AnnotationRecord;

const all = (comparison: Comparison, side: Side): Map<string, Side> =>
  new Map(comparison.disagreements.map(({ id }) => [id, side]));

describe('judging between two annotators', () => {
  it('gives a file that can be read, agrees with the side that was always right, and keeps no open question', () => {
    fc.assert(
      fc.property(annotators(), annotators(), fc.constantFrom('a' as const, 'b' as const), (a, b, side) => {
        const comparison = compare(a, b, TEXT);
        const result = adjudicated(comparison, all(comparison, side));
        assert.ok(written(result));
        const again = side === 'a' ? compare(a, result, TEXT) : compare(b, result, TEXT);
        assert.deepEqual(said(again), []);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps what is still open as a suggestion, and what the other side has more of an entity', () => {
    const a = annotator('a').mark('person', 'Maria Jensen', 'maria').mark('organization', 'Nordic Bank', 'bank').record;
    const b = annotator('b')
      .entity('jensen', 'person', 'Maria Jensen', {
        aliases: ['Jensen'],
        roles: [
          {
            title: 'chair',
            organization: null,
            organizationId: null,
            evidence: null,
            status: 'accepted',
            createdBy: 'user',
          },
        ],
      })
      .mark('person', 'Maria Jensen', 'jensen')
      .mark('person', 'Peter Okafor', 'peter').record;
    const result = adjudicated(compare(a, b, TEXT), new Map());
    assert.deepEqual(
      result.annotations.map((x) => [x.target.exact, x.entityId, x.status]),
      [
        ['Maria Jensen', 'maria', 'accepted'],
        ['Nordic Bank', 'bank', 'suggested'],
        ['Peter Okafor', 'peter', 'suggested'],
      ],
    );
    const maria = result.entities.find(({ id }) => id === 'maria')!;
    assert.deepEqual([maria.aliases, maria.roles.map((r) => r.title)], [['Jensen'], ['chair']]);
  });

  it('rejects what the chosen side does not see, so that it is not suggested again', () => {
    const a = annotator('a').mark('person', 'Maria Jensen', 'maria').record;
    const b = annotator('b').mark('person', 'Maria', 'maria').mark('term', 'rules', 'rules').record;
    const comparison = compare(a, b, TEXT);
    const result = adjudicated(comparison, all(comparison, 'a'));
    assert.deepEqual(
      result.annotations.map((x) => [x.target.exact, x.status]),
      [
        ['Maria Jensen', 'accepted'],
        ['Maria', 'rejected'],
        ['rules', 'rejected'],
      ],
    );
  });
});
