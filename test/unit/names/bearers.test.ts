import assert from 'node:assert/strict';
import { withBearers } from '../../../src/core/names/rules/bearers';
import { KINDS } from '../../../src/core/names/labels';
import { marked } from './marked';

/** The kinds of the names of the paragraphs, one paragraph after another. */
function kinds(...paragraphs: string[]): string[] {
  const found = paragraphs.map((text) => {
    const { tokens, facts, found } = marked(text);
    const names = found.map(({ first, last, kind, confidence, why }) => ({
      start: tokens.starts[first]!,
      end: tokens.ends[last - 1]!,
      first,
      last,
      label: KINDS[kind]!,
      confidence,
      nested: false,
      why,
    }));
    return { tokens, facts, names };
  });
  return withBearers(found).flatMap(({ names }) => names.map(({ label }) => label));
}

describe('somebody who is called by more than the full name', () => {
  it('is a person by initials that the full name explains', () => {
    assert.deepEqual(kinds('[p Xavier Luc Duval] spoke.', 'Then [o? XLD] left.'), ['person', 'person']);
    assert.deepEqual(kinds('Then [o? XLD] left.', '[p Xavier Luc Duval] spoke.'), ['person', 'person']);
  });

  it('is a person by a nickname with the surname', () => {
    assert.deepEqual(kinds('[p Ashraf Alom] sang.', 'Fans of [o? Hero Alom] came.'), ['person', 'person']);
  });

  it('is told apart from bodies of the same letters or the same surname', () => {
    assert.equal(kinds('[p Xavier Luc Duval] spoke.', 'Of [o Xeres Land Diggers] and [o? XLD].')[2], 'organization');
    assert.equal(kinds('[p Xavier Duval] spoke.', 'Then [o? XD] left.')[1], 'organization');
    assert.equal(kinds('[p Xavier Luc Duval] spoke.', 'Then [o XLD] left.')[1], 'organization');
    assert.equal(kinds('[p Ashraf Alom] sang.', 'At [o? Alom Bank] it rained.')[1], 'organization');
    assert.equal(kinds('[p Ashraf Alom] sang.', 'At [o? Bank Alom] it rained.')[1], 'organization');
  });

  it('does not take its own name from a body that the tagger once took for a person', () => {
    assert.equal(kinds('[p Merrow Kestra] fell.', 'Shares of [o? Merrow Kestra] fell.')[1], 'organization');
  });
});
