import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadAnalyzer } from '../../../src/cli/resources';
import type { AnnotatedDocument } from '../../../src/core/formats/format';
import { decide } from '../../../src/core/sidecar/decisions';
import { emptyRecord, merge } from '../../../src/core/sidecar/merge';
import type { Annotation, AnnotationRecord, Statement } from '../../../src/core/sidecar/record';

const seeds = join(__dirname, '../../../seeds');

let made: AnnotatedDocument[] | undefined;

/**
 * The sample articles as they are after some work: emoji in the text, CRLF in one of them, and marks that were
 * accepted, rejected, made, noted and tagged, and some whose words are gone.
 */
export function seedDocuments(): readonly AnnotatedDocument[] {
  made ??= [seedDocument('innovation-key-sectors-1.txt', '\n'), seedDocument('innovation-key-sectors-2.txt', '\r\n')];
  return made;
}

function seedDocument(file: string, newline: string): AnnotatedDocument {
  const lines = readFileSync(join(seeds, file), 'utf8').split(/\r?\n/);
  const cheered = lines.map((line) => line.replace(/\. (?=[A-Z])/g, '. 😀 ').replace(/[a-z]\.$/, '$& 🎉'));
  const text = ['📰 News 🧪', '', ...cheered].join(newline);
  let record = merge(loadAnalyzer().analyze(text), emptyRecord(file));
  const of = (type: string): AnnotationRecord['annotations'] => record.annotations.filter((a) => a.type === type);
  const [person, second] = of('person');
  const [organization] = of('organization');
  const [said] = record.statements;
  for (const decision of [
    { type: 'accept', ids: [person!.id, organization!.id, said!.id] },
    {
      type: 'reject',
      ids: of('term')
        .slice(0, 2)
        .map((a) => a.id),
    },
    { type: 'note', of: 'annotations', id: person!.id, note: 'Check | the [title] \\ <b>"twice"</b> 😀' },
    { type: 'note', of: 'entities', id: organization!.entityId!, note: 'of the state' },
    { type: 'tag', of: 'statements', id: said!.id, tags: ['key', 'to quote'] },
    { type: 'addMentions', spans: [{ start: 0, end: 2 }], as: 'term', entityId: null },
    { type: 'addRole', id: person!.entityId!, role: { title: 'chair & <host>', organization: null } },
  ] as const) {
    record = decide(record, text, decision);
  }
  return { file, text, record: withOrphans(record, [second!.id, record.statements[1]!.id]) };
}

/** A mark and a statement whose words were deleted. */
function withOrphans(record: AnnotationRecord, ids: readonly string[]): AnnotationRecord {
  const lost = <T extends Annotation | Statement>(item: T): T =>
    ids.includes(item.id)
      ? { ...item, status: 'accepted' as const, target: { ...item.target, exact: 'Deleted Person', orphan: true } }
      : item;
  return { ...record, annotations: record.annotations.map(lost), statements: record.statements.map(lost) };
}
