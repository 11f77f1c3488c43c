import type { Span } from '../analysis';
import { mapPlaces } from '../sidecar/places';
import type { Annotation, Statement } from '../sidecar/record';
import { referredTo } from '../sidecar/references';
import type { AnnotatedDocument } from './format';

/**
 * What is marked in a part of a document, in UTF-16 units, with the entities that it speaks of.
 * @param cut the text too, for a format that brings it along; else places stay those of the whole text.
 */
export function within(document: AnnotatedDocument, { start, end }: Span, cut: boolean): AnnotatedDocument {
  const { record, text } = document;
  const lies = ({ target }: Annotation | Statement): boolean =>
    !target.orphan && target.start >= start && target.end <= end;
  const annotations = record.annotations.filter(lies);
  const statements = record.statements.filter(lies);
  const ids = new Set(referredTo({ entities: [], annotations, statements }));
  const organizations = record.entities
    .filter((e) => ids.has(e.id))
    .flatMap((e) => e.roles.map((r) => r.organizationId));
  const needed = new Set<string | null>([...ids, ...organizations]);
  const entities = record.entities.filter((e) => needed.has(e.id));
  const part = { ...record, entities, annotations, statements };
  if (!cut) return { ...document, record: part };
  const clamp = (offset: number): number => Math.max(0, Math.min(offset - start, end - start));
  const shift = <T extends Span>(at: T): T => ({ ...at, start: clamp(at.start), end: clamp(at.end) });
  const isInside = (at: Span): boolean => at.start >= start && at.end <= end;
  const moved = mapPlaces(part, { target: shift, words: shift, span: (at) => (isInside(at) ? shift(at) : null) });
  // A cue or a speaker may stand outside the part.
  const whole = moved.statements.map((s, i): Statement => {
    const { cue, speakerMention } = statements[i]!;
    return {
      ...s,
      cue: cue && isInside(cue) ? s.cue : null,
      speakerMention: speakerMention && isInside(speakerMention) ? s.speakerMention : null,
    };
  });
  return { ...document, text: text.slice(start, end), record: { ...moved, statements: whole } };
}
