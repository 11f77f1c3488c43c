import type { Span } from '../analysis';
import type { Annotation, AnnotationRecord, Entity, Role, Statement, Target, WordsAt } from './record';

/** The parts of a record that name places or each other. */
export type Items = Pick<AnnotationRecord, 'entities' | 'annotations' | 'statements'>;

/** What becomes of the places that a record names. */
export interface Places {
  target(target: Target): Target;
  words(words: WordsAt): WordsAt;
  /** Of the evidence of a role; null where it is lost. */
  span(span: Span): Span | null;
}

/** All the targets that items name, those that are contested too. */
export function targetsOf({ annotations, statements }: Omit<Items, 'entities'>): Target[] {
  const out: Target[] = [];
  for (const items of [annotations, statements]) {
    for (const { target, conflict } of items) {
      out.push(target);
      if (conflict?.target) out.push(conflict.target);
    }
  }
  return out;
}

/** The record with all its places changed at once. An item whose places stay the same objects stays the same object. */
export function mapPlaces<R extends Items>(record: R, places: Places): R {
  const role = (r: Role): Role => {
    const evidence = r.evidence && places.span(r.evidence);
    return evidence === r.evidence ? r : { ...r, evidence };
  };
  const entity = (e: Entity): Entity => {
    const roles = e.roles.map(role);
    return roles.every((r, i) => r === e.roles[i]) ? e : { ...e, roles };
  };
  const contested = <C extends { readonly target?: Target | undefined }>(conflict: C | undefined): C | undefined => {
    const target = conflict?.target && places.target(conflict.target);
    return target === conflict?.target ? conflict : ({ ...conflict, target } as C);
  };
  const annotation = (a: Annotation): Annotation => {
    const target = places.target(a.target);
    const conflict = contested(a.conflict);
    return target === a.target && conflict === a.conflict ? a : { ...a, target, ...(conflict && { conflict }) };
  };
  const statement = (s: Statement): Statement => {
    const target = places.target(s.target);
    const cue = s.cue && places.words(s.cue);
    const speakerMention = s.speakerMention && places.words(s.speakerMention);
    const conflict = contested(s.conflict);
    const same = target === s.target && cue === s.cue && speakerMention === s.speakerMention && conflict === s.conflict;
    return same ? s : { ...s, target, cue, speakerMention, ...(conflict && { conflict }) };
  };
  return {
    ...record,
    entities: record.entities.map(entity),
    annotations: record.annotations.map(annotation),
    statements: record.statements.map(statement),
  };
}
