import type { Span } from '../analysis';
import type { EntityType, Statement } from '../sidecar/record';
import { placed, type Kept } from './kept';
import { roleAs, typeOfLabel, type Reading, type ReadPlace } from './reading';

/**
 * Annotations as labelled spans and relations between them, as many tools have them: mentions, what was said, the cue
 * and the words that name the speaker are spans; who spoke, with which cue, and who is the same are relations.
 */
export interface GraphSpan extends Span {
  readonly id: number;
  readonly exact: string;
  readonly what: EntityType | 'statement' | 'cue' | 'speaker';
  /** The kind of a mention that is no name, the kind and the modality of a statement. */
  readonly attributes: readonly string[];
  readonly note: string | undefined;
  /** Accepted by the reader, and not only suggested. */
  readonly accepted: boolean;
}

export type RelationName = 'speaker' | 'cue' | 'same as' | 'affiliation';

export interface GraphRelation {
  readonly from: number;
  readonly to: number;
  readonly name: RelationName;
  /** The title that an affiliation is held with. */
  readonly words?: string;
}

export interface SpanGraph {
  readonly spans: readonly GraphSpan[];
  readonly relations: readonly GraphRelation[];
  /** Speakers that no words of the text stand for. */
  readonly unnamed: number;
  /** Roles that are not between two whom the text mentions. */
  readonly unrelated: number;
}

/** An affiliation without its title says little: who has no place for the title leaves it out. */
export const isWritten = ({ name }: GraphRelation): boolean => name !== 'affiliation';

export function graphOf(kept: Kept): SpanGraph {
  const spans: GraphSpan[] = [];
  const relations: GraphRelation[] = [];
  const first = new Map<string, number>();
  const mentions = new Map<string, number>();
  let unnamed = 0;
  const add = (span: Omit<GraphSpan, 'id'>): number => spans.push({ ...span, id: spans.length }) - 1;
  const words = (
    what: 'cue' | 'speaker',
    { start, end, exact }: Span & { readonly exact: string },
    accepted: boolean,
  ): number => add({ start, end, exact, what, attributes: [], note: undefined, accepted });

  for (const a of placed(kept.annotations)) {
    const { start, end, exact } = a.target;
    const accepted = a.status === 'accepted';
    const attributes = a.mention === 'name' ? [] : [a.mention];
    const id = add({ start, end, exact, what: a.type, attributes, note: a.note, accepted });
    if (a.entityId === null) continue;
    mentions.set(`${start}:${end}:${a.entityId}`, id);
    const head = first.get(a.entityId);
    if (head === undefined) first.set(a.entityId, id);
    else relations.push({ from: id, to: head, name: 'same as' });
  }
  const speakerOf = (s: Statement, accepted: boolean): number | undefined => {
    const head = s.speakerId === null ? undefined : first.get(s.speakerId);
    const at = s.speakerMention;
    if (!at || at.orphan) return head;
    const mention = mentions.get(`${at.start}:${at.end}:${s.speakerId}`);
    if (mention !== undefined) return mention;
    const id = words('speaker', at, accepted);
    if (head !== undefined) relations.push({ from: id, to: head, name: 'same as' });
    return id;
  };
  for (const s of placed(kept.statements)) {
    const { start, end, exact } = s.target;
    const accepted = s.status === 'accepted';
    const attributes = [s.kind, ...(s.modality ? [s.modality] : [])];
    const id = add({ start, end, exact, what: 'statement', attributes, note: s.note, accepted });
    const speaker = speakerOf(s, accepted);
    if (speaker !== undefined) relations.push({ from: id, to: speaker, name: 'speaker' });
    else if (s.speakerId !== null || s.speakerText) unnamed++;
    if (s.cue && !s.cue.orphan) relations.push({ from: id, to: words('cue', s.cue, accepted), name: 'cue' });
  }
  const roles = kept.entities.flatMap((e) => e.roles.map((role) => ({ from: first.get(e.id), role })));
  const affiliations = roles.flatMap(({ from, role }): GraphRelation[] => {
    const to = role.organizationId === null ? undefined : first.get(role.organizationId);
    if (from === undefined || to === undefined) return [];
    return [{ from, to, name: 'affiliation', words: [role.time, role.title].filter(Boolean).join(' ') }];
  });
  relations.push(...affiliations);
  return { spans, relations, unnamed, unrelated: roles.length - affiliations.length };
}

/** A span as a file has it: ids and labels of any kind. */
export interface FileSpan {
  readonly id: string;
  readonly place: ReadPlace;
  readonly labels: readonly string[];
  readonly note?: string | undefined;
}

export interface FileRelation {
  readonly from: string;
  readonly to: string;
  readonly name: string;
  readonly words?: string | undefined;
}

const KINDS = ['direct', 'indirect', 'transcript'] as const;
const MODALITIES = ['negated', 'hypothetical'] as const;
const MENTIONS = ['pronoun', 'nominal'] as const;

/** Takes labelled spans and relations into a reading. Labels of other kinds are left out and counted. */
export function readGraph(reading: Reading, spans: readonly FileSpan[], relations: readonly FileRelation[]): void {
  const heads = clusters(relations.filter((r) => isNamed(r, 'same as', 'coreference', 'coref')));
  const typed = new Map<string, EntityType>();
  for (const s of spans) {
    const type = s.labels.map(typeOfLabel).find((t) => t !== undefined);
    if (type) typed.set(s.id, type);
  }
  const linked = new Set([...heads.keys()].filter((id) => typed.has(id)).map((id) => heads.get(id)!));
  // Who speaks or holds an office must be somebody: a mention that stands alone is an entity too.
  const somebody = new Set(relations.filter((r) => isNamed(r, 'speaker', 'source')).map((r) => r.to));
  const affiliations = relations.filter((r) => isNamed(r, 'affiliation'));
  for (const { from, to } of affiliations) somebody.add(from).add(to);
  const entityOf = (id: string): string | undefined => {
    const head = heads.get(id);
    if (head !== undefined && linked.has(head)) return `#${head}`;
    return typed.has(id) && somebody.has(id) ? `#${id}` : undefined;
  };
  const byId = new Map(spans.map((s) => [s.id, s]));
  const ends = new Map<string, FileRelation[]>();
  for (const r of relations) ends.set(r.from, [...(ends.get(r.from) ?? []), r]);

  for (const { id, place, labels, note } of spans) {
    const type = typed.get(id);
    const has = (label: string): boolean => labels.some((l) => l.toLowerCase() === label);
    const own = note ? { note } : {};
    if (type) {
      const entityId = entityOf(id);
      reading.mention(type, place, { ...own, mention: MENTIONS.find(has) ?? 'name', ...(entityId && { entityId }) });
    } else if (KINDS.some(has) || has('statement') || has('content')) {
      const to = (...names: string[]): FileSpan | undefined =>
        byId.get((ends.get(id) ?? []).find((r) => isNamed(r, ...names))?.to ?? '');
      const [speaker, cue] = [to('speaker', 'source'), to('cue')];
      const speakerId = speaker && entityOf(speaker.id);
      reading.statement(place, {
        ...own,
        kind: KINDS.find(has) ?? 'indirect',
        modality: MODALITIES.find(has),
        cue: cue?.place ?? null,
        speakerMention: speaker?.place ?? null,
        speakerId: speakerId ?? null,
        ...(speaker && !speakerId && { speakerText: wordsOf(reading, speaker.place) }),
      });
    } else if (!has('cue') && !has('speaker') && !has('source')) reading.leave('spans with labels of other kinds');
  }
  for (const { from, to, words = '' } of affiliations) {
    const [person, organizationId] = [entityOf(from), entityOf(to)];
    if (person && organizationId) reading.role(person, roleAs({ title: words, organization: null, organizationId }));
  }
}

const isNamed = ({ name }: FileRelation, ...names: readonly string[]): boolean => names.includes(name.toLowerCase());

const wordsOf = (reading: Reading, { start, end, exact }: ReadPlace): string =>
  exact ?? reading.text?.slice(start, end) ?? '';

/** For each span that is the same as another, the one that stands for all of them. */
function clusters(relations: readonly FileRelation[]): Map<string, string> {
  const heads = new Map<string, string>();
  const headOf = (id: string): string => {
    let head = id;
    for (let next = heads.get(head); next !== undefined && next !== head; next = heads.get(head)) head = next;
    return head;
  };
  for (const { from, to } of relations) heads.set(headOf(from), headOf(to));
  const out = new Map<string, string>();
  for (const { from, to } of relations) for (const id of [from, to]) out.set(id, headOf(id));
  return out;
}
