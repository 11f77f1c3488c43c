import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { paragraphsOf } from '../../src/core/text/paragraphs';
import { tokenize } from '../../src/core/text/tokenize';
import { filesBelow, wordCount } from '../lib/longText';
import { random } from '../anchoring/random';

const WORDS = 500;
const SENTENCES_IN_A_PARAGRAPH = 3;

/** Articles of 500 words, no two alike, made of the sentences of the seeds. */
export function* articles(count: number): Generator<{ id: string; text: string }> {
  const sentences = filesBelow(join(__dirname, '../../seeds'))
    .filter((file) => file.endsWith('.txt'))
    .flatMap((file) => sentencesOf(readFileSync(file, 'utf8')));
  const next = random(1);
  for (let n = 0; n < count; n++) {
    let text = `Article ${n}\n\n`;
    for (let words = 2, i = 1; words < WORDS; i++) {
      const sentence = sentences[next(sentences.length)]!;
      text += sentence + (i % SENTENCES_IN_A_PARAGRAPH === 0 ? '\n\n' : ' ');
      words += wordCount(sentence);
    }
    yield { id: String(n), text };
  }
}

function sentencesOf(text: string): string[] {
  return paragraphsOf(text).flatMap((span) => {
    const paragraph = text.slice(span.start, span.end);
    const { sentences, starts, count } = tokenize(paragraph);
    return [...sentences.slice(0, -1)].map((first, i) => {
      const last = sentences[i + 1]!;
      return paragraph.slice(starts[first], last < count ? starts[last] : undefined).trim();
    });
  });
}
