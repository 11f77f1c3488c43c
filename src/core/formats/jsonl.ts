import type { Format } from './format';
import { keptIn } from './kept';

/**
 * JSON Lines: one entity, annotation or statement a line, each with the name of its file and of whom it is about, so
 * that a line can be used alone. The keys are those of the sidecar; offsets are code points.
 */
export const jsonl: Format = {
  name: 'jsonl',
  extension: '.jsonl',
  description: 'JSON Lines: one annotation, statement or entity a line',
  tables: [],
  write: (document) => {
    const kept = keptIn(document);
    const { file } = document;
    const lines = [
      ...kept.entities.map((e) => ({ file, record: 'entity', ...e })),
      ...kept.annotations.map((a) => ({
        file,
        record: 'annotation',
        name: kept.entity(a.entityId)?.name ?? null,
        ...a,
      })),
      ...kept.statements.map((s) => ({
        file,
        record: 'statement',
        speaker: kept.entity(s.speakerId)?.name ?? s.speakerText ?? null,
        ...s,
      })),
    ];
    return {
      parts: [{ name: 'annotations', content: lines.map((l) => `${JSON.stringify(l)}\n`).join('') }],
      leftOut: [],
    };
  },
};
