import { readFileSync } from 'node:fs';
import { linkEntities } from '../src/core/entities/link';
import type { NameMention, ReadParagraph } from '../src/core/paragraph';
import { paragraphsOf } from '../src/core/text/paragraphs';
import { tokenize } from '../src/core/text/tokenize';
const rows = readFileSync(process.argv[2]!, 'utf8')
  .trim()
  .split('\n')
  .map((l) => JSON.parse(l));
let total = 0,
  right = 0,
  open = 0,
  wrong = 0,
  base = 0;
const miss: string[] = [];
const HE = new Set('he him his himself she her hers herself'.split(' '));
for (const row of rows) {
  const spans = paragraphsOf(row.text);
  const chainAt = new Map<string, string>();
  const names: any[] = row.mentions.filter(
    (m: any) => m.kind === 'name' && (m.type === 'person' || m.type === 'organization'),
  );
  const paras: ReadParagraph[] = spans.map((s) => {
    const tokens = tokenize(row.text.slice(s.start, s.end));
    const own: NameMention[] = [];
    for (const m of names) {
      if (m.start < s.start || m.end > s.end) continue;
      let first = 0;
      while (first < tokens.count && tokens.ends[first]! <= m.start - s.start) first++;
      let last = first;
      while (last < tokens.count && tokens.starts[last]! < m.end - s.start) last++;
      while (last - first > 1 && /^[,(]$/.test(tokens.lower[first + 1] ?? '')) {
        last = first + 1;
      }
      if (last <= first) continue;
      own.push({
        start: tokens.starts[first]!,
        end: tokens.ends[last - 1]!,
        first,
        last,
        label: m.type,
        confidence: 0.9,
        nested: own.some((o) => o.last > first),
        why: [],
      });
      chainAt.set(`${s.start + tokens.starts[first]!}`, m.chain);
    }
    return { tokens, names: own, roles: [], statements: [] };
  });
  const links = linkEntities(paras, spans);
  const votes = new Map<string, Map<string, number>>();
  for (const m of links.mentions)
    if (m.kind === 'name' && m.entityId) {
      const c = chainAt.get(`${m.start}`)!;
      const v = votes.get(m.entityId) ?? new Map();
      v.set(c, (v.get(c) ?? 0) + 1);
      votes.set(m.entityId, v);
    }
  const major = (id: string) => [...(votes.get(id) ?? [])].sort((a, b) => b[1] - a[1])[0]?.[0];
  const named = new Set(names.map((m) => m.chain));
  for (const g of row.mentions) {
    if (
      g.kind !== 'pronoun' ||
      g.type !== 'person' ||
      !HE.has(row.text.slice(g.start, g.end).toLowerCase()) ||
      !named.has(g.chain)
    )
      continue;
    total++;
    const before = names.filter((m) => m.type === 'person' && m.start < g.start).at(-1);
    if (before?.chain === g.chain) base++;
    const m = links.mentions.find((x) => x.start === g.start && x.kind === 'pronoun');
    if (!m || !m.entityId) open++;
    else if (major(m.entityId) === g.chain) right++;
    else {
      wrong++;
      if (miss.length < 25)
        miss.push(
          row.text.slice(Math.max(0, g.start - 150), g.start) +
            '[[' +
            row.text.slice(g.start, g.end) +
            ']]' +
            row.text.slice(g.end, g.end + 30) +
            ' => ' +
            m.entityId,
        );
    }
  }
}
console.log({
  total,
  right,
  open,
  wrong,
  precision: right / (right + wrong),
  recall: right / total,
  nearest: base / total,
});
if (process.argv[3]) for (const m of miss) console.log('---\n' + m.replace(/\n/g, '⏎'));
