import type { Analysis, Mention, Span } from '../../src/core/analysis';
import { linkEntities } from '../../src/core/entities/link';
import type { NameMention, ReadParagraph } from '../../src/core/paragraph';
import { findRoles } from '../../src/core/roles/find';
import { findStatements } from '../../src/core/statements/find';
import { paragraphsOf } from '../../src/core/text/paragraphs';
import { tokenize } from '../../src/core/text/tokenize';
import { bCubed, ceaf, muc, type Chains, type Score } from './clusters';
import { dataFolder, percent, readJsonLines } from './data';

/**
 * Coreference on the development part of GUM: the whole engine from the bare text, and all but the tagger with the
 * names given; beside a baseline that links equal names, and pronouns to the nearest name of a person before them.
 */
interface GoldMention extends Span {
  readonly chain: string;
  readonly type: 'person' | 'organization' | 'place';
  readonly kind: 'name' | 'nominal' | 'pronoun';
}

interface Row {
  readonly id: string;
  readonly text: string;
  readonly mentions: readonly GoldMention[];
}

interface Linked extends Span {
  readonly kind: GoldMention['kind'];
  readonly chain: string;
}

const PRONOUNS = new Set('he him his himself she her hers herself'.split(' '));
const isHeOrShe = (text: string, m: Span): boolean => PRONOUNS.has(text.slice(m.start, m.end).toLowerCase());

/** People and organizations by name, "he" and "she", and descriptions that share a chain with one of these. */
function wanted(row: Row): GoldMention[] {
  const named = new Set(row.mentions.filter((m) => m.kind === 'name' && m.type !== 'place').map((m) => m.chain));
  return row.mentions.filter(
    (m) => m.type !== 'place' && named.has(m.chain) && (m.kind !== 'pronoun' || isHeOrShe(row.text, m)),
  );
}

const linked = (mentions: readonly Mention[]): Linked[] =>
  mentions
    .filter((m) => m.type !== 'term' && m.entityId !== null)
    .map((m) => ({ start: m.start, end: m.end, kind: m.kind, chain: m.entityId! }));

/** All that comes after the names, which are given. */
function withGivenNames(row: Row): Linked[] {
  const spans = paragraphsOf(row.text);
  const names = row.mentions.filter((m) => m.kind === 'name' && m.type !== 'place');
  const paragraphs = spans.map((span): ReadParagraph => {
    const tokens = tokenize(row.text.slice(span.start, span.end));
    const own: NameMention[] = [];
    for (const m of names.filter((n) => n.start >= span.start && n.end <= span.end)) {
      let first = 0;
      while (first < tokens.count && tokens.ends[first]! <= m.start - span.start) first++;
      let last = first;
      while (last < tokens.count && tokens.starts[last]! < m.end - span.start) last++;
      const nested = own.some((n) => n.last > first);
      const place = { start: tokens.starts[first]!, end: tokens.ends[last - 1]!, first, last };
      own.push({ ...place, label: m.type as 'person' | 'organization', confidence: 1, nested, why: [] });
    }
    const named = { tokens, names: own };
    return { ...named, roles: findRoles(named), statements: findStatements(named) };
  });
  return linked(linkEntities(paragraphs, spans).mentions);
}

function nearest(row: Row): Linked[] {
  const names = wanted(row).filter((m) => m.kind === 'name');
  const byName = names.map((m): Linked => ({ ...m, chain: row.text.slice(m.start, m.end) }));
  const pronouns = wanted(row).filter((m) => m.kind === 'pronoun');
  return byName.concat(
    pronouns.flatMap((m): Linked[] => {
      const before = names.filter((n) => n.type === 'person' && n.start < m.start).at(-1);
      return before ? [{ ...m, chain: row.text.slice(before.start, before.end) }] : [];
    }),
  );
}

/** The gold mention that a found one is: of its kind, the shortest that holds or overlaps it. */
function keysOf(gold: readonly GoldMention[], found: readonly Linked[]): (string | null)[] {
  const taken = new Set<GoldMention>();
  return found.map((f) => {
    const overlapping = gold.filter((g) => g.kind === f.kind && g.start < f.end && g.end > f.start && !taken.has(g));
    const best = overlapping.sort((a, b) => a.end - a.start - (b.end - b.start))[0];
    if (!best) return null;
    taken.add(best);
    return keyOf(best);
  });
}

const keyOf = (m: Span): string => `${String(m.start)}-${String(m.end)}`;

function chains(items: readonly { chain: string; key: string }[]): Chains {
  const out = new Map<string, Set<string>>();
  for (const { chain, key } of items) out.set(chain, (out.get(chain) ?? new Set()).add(key));
  return [...out.values()].map((keys) => [...keys]);
}

/** A pronoun is right when most of the names of its entity are of the gold's chain. */
function pronounCounts(
  gold: readonly GoldMention[],
  found: readonly Linked[],
  keys: readonly (string | null)[],
): [number, number, number] {
  const goldByKey = new Map(gold.map((g) => [keyOf(g), g]));
  const votes = new Map<string, Map<string, number>>();
  found.forEach((f, i) => {
    const g = f.kind === 'name' && keys[i] ? goldByKey.get(keys[i]) : undefined;
    if (!g) return;
    const own = votes.get(f.chain) ?? new Map<string, number>();
    votes.set(f.chain, own.set(g.chain, (own.get(g.chain) ?? 0) + 1));
  });
  const chainOf = (id: string): string | undefined => [...(votes.get(id) ?? [])].sort((a, b) => b[1] - a[1])[0]?.[0];
  let right = 0;
  let given = 0;
  found.forEach((f, i) => {
    const g = f.kind === 'pronoun' && keys[i] ? goldByKey.get(keys[i]) : undefined;
    if (!g) return;
    given++;
    if (chainOf(f.chain) === g.chain) right++;
  });
  return [right, given, gold.filter((g) => g.kind === 'pronoun').length];
}

function report(name: string, rows: readonly Row[], link: (row: Row) => Linked[]): void {
  const gold: { chain: string; key: string }[] = [];
  const found: { chain: string; key: string }[] = [];
  const pronouns = [0, 0, 0];
  for (const row of rows) {
    const want = wanted(row);
    const got = link(row);
    const keys = keysOf(want, got);
    for (const g of want) gold.push({ chain: `${row.id} ${g.chain}`, key: `${row.id} ${keyOf(g)}` });
    got.forEach((f, i) =>
      found.push({ chain: `${row.id} ${f.chain}`, key: `${row.id} ${keys[i] ?? `extra ${keyOf(f)}`}` }),
    );
    pronounCounts(want, got, keys).forEach((n, i) => (pronouns[i]! += n));
  }
  const cells = [muc, bCubed, ceaf].map((measure) => line(measure(chains(gold), chains(found))));
  const [right, given, all] = pronouns as [number, number, number];
  console.log(`${name.padEnd(22)} ${cells.join('  ')}  ${percent(right / all)} ${percent(right / (given || 1))}`);
}

const line = (s: Score): string => `${percent(s.precision)} ${percent(s.recall)} ${percent(s.f1)}`;

/** Prints the table for a part of GUM. */
export function printCoreference(set: 'train' | 'dev', analyze: (text: string) => Analysis): void {
  const rows = readJsonLines<Row>(`${dataFolder()}/train/gum_free_coref.${set}.jsonl`);
  console.log(`GUM ${set}: people and organizations; precision, recall, F1`);
  console.log(
    `${''.padEnd(22)} ${['MUC', 'B3', 'CEAF'].map((m) => m.padEnd(20)).join('  ')}  he/she found, of these right`,
  );
  report('engine, bare text', rows, (row) => linked(analyze(row.text).mentions));
  report('engine, names given', rows, withGivenNames);
  report('nearest, names given', rows, nearest);
}
