import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRecognizer } from '../src/core/names/tagger';
import { tokenize } from '../src/core/text/tokenize';
import { random } from '../training/random';

/**
 * A hundred thousand random texts through the tokenizer and the tagger: nothing is thrown, and every name lies inside
 * its text on whole characters. Then texts of one unit, long and longer: the time is linear in the length.
 *
 *   npm run bench:fuzz [-- TEXTS]
 */
const TEXTS = Number(process.argv[2] ?? 100_000);
const recognizer = createRecognizer(readFileSync(join(__dirname, '../media/names.bin')));
const next = random(11);
const PIECES = [
  'Bank of ',
  'Dr. ',
  "'s ",
  '’',
  '. ',
  '“',
  '” ',
  '-',
  'al-',
  'the ',
  'MINISTRY ',
  'Xi ',
  '🙂',
  '\ud800',
  '\udc00',
  '\n',
  '中',
  'U.S. ',
  '1,000 ',
  '(',
];

function randomText(): string {
  let out = '';
  for (let n = Math.floor(next() * 30); n >= 0; n--) {
    const kind = next();
    if (kind < 0.5) out += PIECES[Math.floor(next() * PIECES.length)]!;
    else if (kind < 0.8) out += String.fromCharCode(32 + Math.floor(next() * 95));
    else if (kind < 0.98) out += String.fromCodePoint(Math.floor(next() * 0x110000));
    else out += String.fromCharCode(65 + Math.floor(next() * 58)).repeat(Math.floor(next() * 500));
  }
  return out;
}

function check(text: string): void {
  const tokens = tokenize(text);
  const [names] = recognizer.decide([{ tokens, evidence: recognizer.read(tokens) }]);
  for (const { start, end } of names!) {
    if (start < 0 || end <= start || end > text.length || cuts(text, start) || cuts(text, end)) {
      throw new Error(`a name at ${start} to ${end} of ${JSON.stringify(text)}`);
    }
  }
}

const cuts = (text: string, at: number): boolean =>
  (text.charCodeAt(at - 1) & 0xfc00) === 0xd800 && (text.charCodeAt(at) & 0xfc00) === 0xdc00;

const from = performance.now();
for (let i = 0; i < TEXTS; i++) check(randomText());
console.log(`${TEXTS} random texts: no error, ${((performance.now() - from) / 1000).toFixed(1)} s`);

for (const unit of ['a', 'A', 'A ', '.', '“', '🙂', '中', "O'", 'Mr. ', 'Bank of ', 'Xi Jinping said. ']) {
  const perCharacter = [100_000, 1_000_000].map((length) => {
    const text = unit.repeat(length / unit.length);
    const before = performance.now();
    check(text);
    return ((performance.now() - before) * 1e6) / length;
  });
  console.log(
    `${JSON.stringify(unit).padEnd(20)} ${perCharacter.map((t) => `${t.toFixed(0)} ns`).join(' then ')} a character at ten times the length`,
  );
}
