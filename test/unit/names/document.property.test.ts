import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { DocumentMemory, type Evidence } from '../../../src/core/names/document';
import { createRecognizer } from '../../../src/core/names/tagger';
import { tokenize } from '../../../src/core/text/tokenize';

const recognizer = createRecognizer(readFileSync('media/names.bin'));

/** Few names, so that paragraphs often share them, and some that are short for others. A line of capitals teaches nothing. */
const sentences = [
  'On that day Ana Ruiz of the Bank of Java said that there would be no more talks.',
  'Then Ruiz met Bo Lind in Java for a long talk about what was to be done.',
  'The BOJ, as the Bank of Java is called by those who know it, waits for better days.',
  'Nobody but Lind and Java Bank agreed to what had been put to them.',
  'The Union nationale pour le changement (UNC) won more seats than it had hoped for.',
  'After the vote UNC, Ana Lind and the United Nations Council talked for some days.',
  'RUIZ LEAVES BANK',
  'nobody said anything that was new to those who had come',
];

describe('the memory of a document', () => {
  it('says after any changes what it would say of the text from the start, so that no name goes stale', () => {
    const paragraph = fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 2 }).map((s) => s.join(' '));
    const change = fc.record({ at: fc.nat(), cut: fc.nat({ max: 2 }), put: fc.array(paragraph, { maxLength: 2 }) });
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 3, maxLength: 12 }), fc.array(change), (first, changes) => {
        const read = evidenceOf();
        const memory = new DocumentMemory(first.map(read));
        let text = first;
        for (const { at, cut, put } of changes) {
          const before = new Map(text.map((p) => [p, signals(memory, read(p))]));
          text = text.toSpliced(at % (text.length + 1), cut, ...put);
          const isNew = memory.follow(text.map(read));
          const fresh = new DocumentMemory(text.map(read));
          for (const p of text) {
            assert.deepEqual(signals(memory, read(p)), signals(fresh, read(p)));
            if (!isNew(read(p))) assert.deepEqual(signals(memory, read(p)), before.get(p));
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('has to say something else of those paragraphs alone that share a word with the change', () => {
    const read = evidenceOf();
    const text = [...sentences, ...sentences.map((s) => s.replaceAll(/[A-Z]\w+/g, (word) => `${word}ov`))];
    const memory = new DocumentMemory(text.map(read));
    const isNew = memory.follow(text.with(1, `${text[1]!} That was all.`).map(read));
    assert.ok(text.every((p) => p === text[1] || !isNew(read(p))));
    const isOther = memory.follow(text.with(1, text[1]!.replace('Bo Lind', 'her friends')).map(read));
    assert.ok(isOther(read(text[3]!)) && !isOther(read(text[11]!)));
  });
});

/** As the analyzer does, it reads each paragraph once. */
function evidenceOf(): (paragraph: string) => Evidence {
  const known = new Map<string, Evidence>();
  return (paragraph) => {
    const evidence = known.get(paragraph) ?? recognizer.read(tokenize(paragraph));
    known.set(paragraph, evidence);
    return evidence;
  };
}

function signals(memory: DocumentMemory, evidence: Evidence): Int32Array {
  const out = new Int32Array(evidence.facts.length + 8);
  memory.signals(evidence, out);
  return out;
}
