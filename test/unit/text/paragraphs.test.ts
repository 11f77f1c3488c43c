import assert from 'node:assert/strict';
import { paragraphsOf } from '../../../src/core/text/paragraphs';

const words = (text: string): string[] => paragraphsOf(text).map(({ start, end }) => text.slice(start, end));

describe('paragraphs', () => {
  it('are the lines that hold anything, whatever ends them', () => {
    assert.deepEqual(words('One.\r\n\r\n  Two. \rThree.\n'), ['One.', 'Two.', 'Three.']);
  });

  it('join hard-wrapped prose', () => {
    const wrapped =
      'The committee will meet again in the spring, when the final\nreport on the harbour is due, its chair told the members of\nthe press.';
    assert.equal(words(wrapped).length, 1);
  });

  it('keep a list of speakers a line each', () => {
    assert.equal(words('Ana Ruiz, minister\nBo Lind, economist').length, 2);
  });

  it('take time linear in the length of a wrapped text', () => {
    const line = 'and so the text goes on and on without any end in sight, as it were,\n';
    assert.equal(paragraphsOf(line.repeat(20_000)).length, 1);
  });
});
