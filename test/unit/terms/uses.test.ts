import assert from 'node:assert/strict';
import { Analyzer } from '../../../src/core/analyzer';
import { emptyRecord, merge } from '../../../src/core/sidecar/merge';
import { usedTerms, usesOf } from '../../../src/core/terms/uses';
import { loadResources } from '../../../src/cli/resources';

const TEXT =
  'A budget is late\n\n' +
  'Maria Jensen, chairwoman of Nordic Bank, said that fiscal policy is too loose. The debate on fiscal policy is old.\n\n' +
  '"Loose fiscal policy, again fiscal policy," said Peter Okafor, a lawyer. Monetary policy is tight.\n';

describe('who uses a term', () => {
  const record = merge(new Analyzer(loadResources()).analyze(TEXT), emptyRecord('a.txt'));
  const names = new Map(record.entities.map((e) => [e.id, e.name]));
  const used = (name: string, from = record) => {
    const found = usedTerms(from, TEXT.length).find(({ term }) => term.name === name);
    return (
      found && {
        count: found.count,
        unsaid: found.unsaid,
        first: TEXT.slice(found.first!.start - 5, found.first!.end),
        users: found.users.map(({ id, count, first }) => [
          names.get(id ?? ''),
          count,
          TEXT.slice(first.start - 6, first.end),
        ]),
      }
    );
  };

  it('is told with counts and first uses, apart from the author’s own words', () => {
    assert.deepEqual(used('fiscal policy'), {
      count: 4,
      unsaid: 1,
      first: 'that fiscal policy',
      users: [
        ['Peter Okafor', 2, 'Loose fiscal policy'],
        ['Maria Jensen', 1, ' that fiscal policy'],
      ],
    });
    assert.deepEqual(used('monetary policy')?.users, []);
  });

  it('leaves out what the reader rejected', () => {
    const annotations = record.annotations.map((a) =>
      a.target.exact === 'fiscal policy' ? { ...a, status: 'rejected' as const } : a,
    );
    assert.equal(used('fiscal policy', { ...record, annotations }), undefined);
    const statements = record.statements.map((s) => ({ ...s, status: 'rejected' as const }));
    assert.deepEqual(used('fiscal policy', { ...record, statements })?.users, []);
  });

  it('is told of speakers who are no entities by their words', () => {
    const speaker = { id: null, words: 'a diplomat' };
    const uses = usesOf(
      [
        { start: 5, end: 9 },
        { start: 99, end: 103 },
      ],
      () => speaker,
      100,
    );
    assert.deepEqual(uses.users, [{ ...speaker, count: 2, first: { start: 5, end: 9 } }]);
    assert.deepEqual(uses.parts, [1, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
  });
});
