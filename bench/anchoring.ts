import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadAnalyzer } from '../src/cli/resources';
import type { Span } from '../src/core/analysis';
import { anchor, type Wanted } from '../src/core/sidecar/anchor';
import { emptyRecord, merge } from '../src/core/sidecar/merge';
import { EditedText, type Truth } from './anchoring/edits';
import { hypothesis } from './anchoring/hypothesis';
import { random } from './anchoring/random';

/**
 * How well marks are found again in a text that was changed elsewhere: articles with their annotations, 1 to 200 random
 * edits such as editors make, and where each mark ends up; ours beside the scoring that Hypothesis uses.
 *
 * usage: tsx bench/anchoring.ts [rounds]
 */
const ARTICLES = join(__dirname, '../test/gold/articles.json');
const EDITS = [1, 2, 5, 10, 20, 50, 100, 200];
/** The articles are short; several make a text of the length of a report: about 1,500 words. */
const JOINED = 5;
const GOAL = 'at most 0.1 % wrong, and at least 99 % right where the words survive.';
const rounds = Number(process.argv[2] ?? 2);

type Finder = (text: string, wanted: readonly Wanted[]) => readonly (Span | null)[];
const finders: readonly (readonly [string, Finder])[] = [
  ['glossator', (text, wanted) => anchor(text, wanted).places],
  ['hypothesis', hypothesis],
];

/** What became of marks: of those whose words survived as they were, and of all. */
class Count {
  right = 0;
  wrong = 0;
  orphaned = 0;
  survived = 0;
  survivedRight = 0;

  add(found: Span | null, truth: Truth, length: number): void {
    const right = found !== null && truth.here.length > 0 && isRight(found, truth, length);
    if (truth.whole) {
      this.survived++;
      if (right) this.survivedRight++;
    }
    if (right) this.right++;
    else if (found === null) this.orphaned++;
    else this.wrong++;
  }

  plus(other: Count): void {
    for (const key of ['right', 'wrong', 'orphaned', 'survived', 'survivedRight'] as const) this[key] += other[key];
  }

  get isGood(): boolean {
    const all = this.right + this.wrong + this.orphaned;
    return this.wrong <= 0.001 * all && this.survivedRight >= 0.99 * this.survived;
  }

  toString(): string {
    const all = this.right + this.wrong + this.orphaned;
    const share = (n: number, of: number): string => `${((100 * n) / Math.max(of, 1)).toFixed(2).padStart(7)} %`;
    return [
      share(this.right, all),
      share(this.wrong, all),
      share(this.orphaned, all),
      share(this.survivedRight, this.survived),
    ].join('  ');
  }
}

/** A mark whose words are as they were must be at its very place; of changed words, most of them must be covered. */
function isRight(found: Span, { here, whole }: Truth, length: number): boolean {
  if (whole) return found.start === here[0] && found.end === here.at(-1)! + 1;
  const covered = here.filter((at) => at >= found.start && at < found.end).length;
  return covered > here.length / 2 && found.end - found.start <= 2 * length;
}

function annotated(text: string, analyzer: ReturnType<typeof loadAnalyzer>): Wanted[] {
  const { annotations, statements } = merge(analyzer.analyze(text), emptyRecord('a.txt'));
  return [...annotations, ...statements].map(({ target }) => ({ quote: target, start: target.start }));
}

function main(): void {
  const analyzer = loadAnalyzer();
  const articles = JSON.parse(readFileSync(ARTICLES, 'utf8')).documents.map(
    (d: { text: string }) => d.text,
  ) as string[];
  const texts = articles.map((_, i) =>
    Array.from({ length: JOINED }, (_, n) => articles[(i + n) % articles.length]!).join('\n'),
  );
  const marked = texts.map((text) => ({ text, wanted: annotated(text, analyzer) }));
  console.log(`${texts.length} texts, ${marked.reduce((n, m) => n + m.wanted.length, 0)} marks, ${rounds} rounds`);
  console.log('edits  finder         right      wrong   orphaned  right of those whose words survived');
  const totals = finders.map(() => new Count());
  const missed: string[] = [];
  for (const edits of EDITS) {
    const counts = finders.map(() => new Count());
    for (let round = 0; round < rounds; round++) {
      marked.forEach(({ text, wanted }, i) => {
        const rng = random(1 + round + rounds * i + 10_000 * edits);
        const edited = new EditedText(text);
        // From a text that shares no article with this one: nobody adds a sentence that is there already.
        const other = texts[(i + JOINED + round) % texts.length]!;
        for (let n = 0; n < edits; n++) edited.edit(rng, other);
        const after = edited.text;
        finders.forEach(([, find], f) => {
          find(after, wanted).forEach((found, w) =>
            counts[f]!.add(found, edited.truth(wanted[w]!), wanted[w]!.quote.exact.length),
          );
        });
      });
    }
    finders.forEach(([name], f) => {
      console.log(`${String(edits).padStart(5)}  ${name.padEnd(11)} ${String(counts[f])}`);
      totals[f]!.plus(counts[f]!);
    });
    if (!counts[0]!.isGood) missed.push(`Missed at ${edits} edits: ${GOAL}`);
  }
  finders.forEach(([name], f) => console.log(`  all  ${name.padEnd(11)} ${String(totals[f])}`));
  for (const line of missed) console.error(line);
  if (missed.length > 0) process.exitCode = 1;
}

main();
