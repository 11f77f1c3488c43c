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
  const annotation = (a: Annotation): Annotation => {
    const target = places.target(a.target);
    return target === a.target ? a : { ...a, target };
  };
  const statement = (s: Statement): Statement => {
    const target = places.target(s.target);
    const cue = s.cue && places.words(s.cue);
    const speakerMention = s.speakerMention && places.words(s.speakerMention);
    const same = target === s.target && cue === s.cue && speakerMention === s.speakerMention;
    return same ? s : { ...s, target, cue, speakerMention };
  };
  return {
    ...record,
    entities: record.entities.map(entity),
    annotations: record.annotations.map(annotation),
    statements: record.statements.map(statement),
  };
}
