import type { Analysis, Entity, Mention, Span } from '../../src/core/analysis';
import { percent } from './data';

export interface RelationRow {
  readonly text: string;
  readonly entities: readonly (Span & { readonly label: string })[];
  readonly relations: readonly { readonly type: string; readonly head: number; readonly tail: number }[];
}

const EMPLOYED = new Set(['Work_For', 'per:employee_of']);
const meets = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

interface Claim {
  readonly mentions: readonly Mention[];
  readonly title: string;
  readonly organization: string | null;
  readonly evidence: Span;
}

/** The roles found in a text, with every mention of who holds them. */
function claimsIn(analysis: Analysis): Claim[] {
  const mentionsOf = (e: Entity): Mention[] => analysis.mentions.filter((m) => m.entityId === e.id);
  return analysis.entities.flatMap((e) => e.roles.map((r) => ({ ...r, mentions: mentionsOf(e) })));
}

const norm = (s: string): string => s.toLowerCase().replace(/\W+/g, ' ').trim();
const alike = (a: string, b: string): boolean => norm(a).includes(norm(b)) || norm(b).includes(norm(a));

/** Who works for whom: recall, and precision over the pairs of a person and an organization that the set names. */
export function affiliations(rows: readonly RelationRow[], analyze: (text: string) => Analysis): string | null {
  let gold = 0;
  let hit = 0;
  let judged = 0;
  let right = 0;
  for (const row of rows) {
    const words = (span: Span): string => row.text.slice(span.start, span.end);
    const wanted = row.relations.filter((r) => EMPLOYED.has(r.type));
    const claims = claimsIn(analyze(row.text)).filter((c) => c.organization !== null);
    const states = (c: Claim, head: Span, tail: Span): boolean =>
      c.mentions.some((m) => meets(m, head)) && alike(c.organization ?? '', words(tail));
    for (const r of wanted) {
      gold++;
      if (claims.some((c) => states(c, row.entities[r.head]!, row.entities[r.tail]!))) hit++;
    }
    for (const c of claims) {
      const heads = row.entities.filter((e) => e.label === 'person' && c.mentions.some((m) => meets(m, e)));
      const tails = row.entities.filter((e) => e.label === 'organization' && alike(c.organization ?? '', words(e)));
      if (heads.length === 0 || tails.length === 0) continue;
      judged++;
      if (wanted.some((r) => states(c, row.entities[r.head]!, row.entities[r.tail]!))) right++;
    }
  }
  if (gold === 0) return null;
  const precision = judged > 0 ? `, precision of ${String(judged)} judged ${percent(right / judged)}` : '';
  return `${String(gold)} affiliations, found ${percent(hit / gold)}${precision}`;
}

/** Titles: recall. */
export function titles(rows: readonly RelationRow[], analyze: (text: string) => Analysis): string | null {
  let gold = 0;
  let hit = 0;
  for (const row of rows) {
    for (const r of row.relations.filter((x) => x.type === 'per:title')) {
      gold++;
      const [head, tail] = [row.entities[r.head]!, row.entities[r.tail]!];
      const title = row.text.slice(tail.start, tail.end);
      const claims = claimsIn(analyze(row.text));
      if (claims.some((c) => c.mentions.some((m) => meets(m, head)) && c.title && alike(c.title, title))) hit++;
    }
  }
  return gold > 0 ? `${String(gold)} titles, found ${percent(hit / gold)}` : null;
}
