import { firstIndex } from '../text/search';
import type { Analysis, Mention, Span } from '../analysis';
import { isDecided } from './decided';
import { changes } from './lists';
import { Overlaps } from './overlaps';
import type { Annotation, AnnotationRecord, Statement } from './record';

/**
 * Whether a decision left alone everything but the items that it is about, so that the findings need not be merged with
 * all of the record again: a long text has tens of thousands of them.
 *
 * @param before a record that `merge` has made of this analysis.
 * @param after the same after a decision.
 */
export function isSettled(analysis: Analysis, before: AnnotationRecord, after: AnnotationRecord): boolean {
  const annotations = changes(before.annotations, after.annotations);
  const statements = changes(before.statements, after.statements);
  if (!annotations || !statements || changes(before.entities, after.entities)?.length !== 0) return false;
  return (
    annotations.every(([was, is]) => isBesides(was, is) && (!isDecided(was) || bars(analysis, before, was))) &&
    statements.every(([was, is]) => isBesides(was, is) && !isDecided(was))
  );
}

/** The same mark, decided on: what is in the record beside it already stays there. */
function isBesides<T extends Annotation | Statement>(was: T, is: T): boolean {
  if (was.target !== is.target || !isDecided(is)) return false;
  if ('kind' in was) return was.speakerId === (is as Statement).speakerId;
  if (!('entityId' in is)) return false;
  return was.type === is.type && was.entityId === is.entityId && !was.everywhere && !is.everywhere;
}

/** Whether all that was found at a decided mark is in the record, so that a change of it sets nothing free. */
function bars(analysis: Analysis, { annotations }: AnnotationRecord, { target }: Annotation): boolean {
  for (const mention of mentionsOf(analysis).at(target)) if (!has(annotations, mention)) return false;
  return true;
}

const indices = new WeakMap<Analysis, Overlaps<Mention>>();

function mentionsOf(analysis: Analysis): Overlaps<Mention> {
  let index = indices.get(analysis);
  if (!index) indices.set(analysis, (index = new Overlaps(analysis.mentions, (m) => m)));
  return index;
}

/** @param annotations by start. */
function has(annotations: readonly Annotation[], { start, end, type }: Span & { readonly type: string }): boolean {
  let i = firstIndex(annotations.length, (k) => annotations[k]!.target.start >= start);
  for (let a = annotations[i]; a?.target.start === start; a = annotations[++i]) {
    if (a.target.end === end && a.type === type && !a.target.orphan) return true;
  }
  return false;
}
