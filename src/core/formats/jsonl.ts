import type { Format } from './format';
import { keptIn, type Kept } from './kept';
import { termUses } from './termUses';

/**
 * JSON Lines: one entity, annotation, statement or use of a term a line, each with the name of its file and of whom it is about, so
 * that a line can be used alone. The keys are those of the sidecar; offsets are code points.
 */
export const jsonl: Format = {
  name: 'jsonl',
  title: 'JSON Lines',
  extension: '.jsonl',
  description: 'one annotation, statement, entity or use of a term by a speaker a line',
  offsets: 'code points',
  holdsMany: true,
  holdsText: false,
  lacks: [],
  write: (documents) => {
    const content = documents.flatMap((d) => linesOf(keptIn(d))).join('');
    return { parts: [{ name: 'annotations', file: '*.jsonl', content }], leftOut: [] };
  },
};

function linesOf(kept: Kept): string[] {
  const { file } = kept;
  const nameOf = (id: string | null): string | null => kept.entity(id)?.name ?? null;
  return [
    ...kept.entities.map((e) => ({ file, record: 'entity', ...e })),
    ...kept.annotations.map((a) => ({ file, record: 'annotation', name: nameOf(a.entityId), ...a })),
    ...kept.statements.map((s) => ({
      file,
      record: 'statement',
      speaker: nameOf(s.speakerId) ?? s.speakerText ?? null,
      ...s,
    })),
    ...termUses(kept).map((use) => ({ file, record: 'use', ...use })),
  ].map((line) => `${JSON.stringify(line)}\n`);
}
