import assert from 'node:assert/strict';
import { trim } from '../../../src/core/names/rules/trim';
import { marked, shown } from './marked';

function read(text: string): string[] {
  const { tokens, facts, found } = marked(text);
  for (const name of found) trim(tokens, facts, name);
  return shown(tokens, found);
}

describe('what a name begins with and is no part of it', () => {
  it('says where a body is, who leads it, or how large it is', () => {
    for (const before of ['Geneva-based', 'Hong Kong-listed', 'FRP-led', 'state-owned', '28-member']) {
      assert.deepEqual(read(`The [o ${before} Halden Foods] said so.`), ['organization Halden Foods']);
    }
  });

  it('opens a sentence, or says how people are related', () => {
    assert.deepEqual(read('[p Since Keller] and Lind spoke, it rained.'), ['person Keller']);
    assert.deepEqual(read('[p Brothers Bo Lind] and Ulf sold it.'), ['person Bo Lind']);
    assert.deepEqual(read('[p Will Keller] spoke.'), ['person Will Keller']);
  });

  it('says where somebody or something is', () => {
    assert.deepEqual(read('They met [p Oslo-based Bo Lind].'), ['person Bo Lind']);
    assert.deepEqual(read('They met [p Oslo-based Kestrochem].'), ['organization Kestrochem']);
  });

  it('is the time of its results, or what it is besides', () => {
    assert.deepEqual(read('[o Halden Foods Q3] profit fell.'), ['organization Halden Foods']);
    assert.deepEqual(read('[o Halden Foods FY25] profit fell.'), ['organization Halden Foods']);
    assert.deepEqual(read('[o Study Group 3] met.'), ['organization Study Group 3']);
    assert.deepEqual(read('Of the [o Tide and Reef party] he said.'), ['organization Tide and Reef']);
    assert.deepEqual(read('Of the [o Labour party] he said.'), ['organization Labour party']);
  });

  it('is not what a body is called by', () => {
    for (const name of ['7-Eleven Foods', 'Saint-Gobel Foods', 'A-list Media', 'Halden-Merrow Foods']) {
      assert.deepEqual(read(`The [o ${name}] said so.`), [`organization ${name}`]);
    }
  });
});
