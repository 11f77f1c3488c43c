import type { AnnotatedDocument, Format, ReadDocument, Source } from '../core/formats/format';
import { formats } from '../core/formats/formats';
import { reportOn } from '../core/formats/import';
import { placeIn } from '../core/formats/place';
import { within } from '../core/formats/within';
import { parsePeople } from '../core/index/peopleFile';
import { openSidecar } from '../core/sidecar/open';
import type { FormatAnswers, FormatQuestion, FromFormats, SavedDocument, ToFormats } from './formatsProtocol';

/**
 * Writes and reads the exchange formats in a thread of its own, which is started when it is first needed: their
 * libraries burden no one who reads an article. One script for both platforms.
 */
function answer(question: FormatQuestion): FormatAnswers[keyof FormatAnswers] {
  switch (question.ask) {
    case 'offers':
      return formats.map((f) => ({
        name: f.name,
        title: f.title,
        extension: f.extension,
        description: f.description,
        holdsMany: f.holdsMany,
        isRead: f.read !== undefined,
        hasTables: f.tables !== undefined,
      }));
    case 'export': {
      const format = formatNamed(question.format);
      const documents = question.documents.map(opened);
      const [first] = documents;
      const all = question.within && first ? [within(first, question.within, format.holdsText)] : documents;
      return format.write(all, { people: question.people === undefined ? undefined : parsePeople(question.people) });
    }
    case 'recognize':
      return formats.filter((f) => canRead(f, question.files)).map((f) => f.name);
    case 'import': {
      const format = formatNamed(question.format);
      const { file, text, record } = opened(question.document);
      const read = theOne(format.read!(question.files), file, text);
      const items = placeIn(read, format.offsets, text);
      return { items, report: reportOn(record, text, read, items), leftOut: read.leftOut };
    }
  }
}

function formatNamed(name: string): Format {
  const format = formats.find((f) => f.name === name);
  if (!format) throw new Error(`There is no format “${name}”.`);
  return format;
}

const opened = ({ file, path, text, sidecar }: SavedDocument): AnnotatedDocument => ({
  file,
  path,
  text,
  record: openSidecar(sidecar, text).record,
});

function canRead(format: Format, files: readonly Source[]): boolean {
  try {
    return Boolean(format.read?.(files).some(({ items }) => items.annotations.length + items.statements.length > 0));
  } catch {
    return false;
  }
}

const plain = (text: string | null): string | undefined => text?.replace(/\s+/g, '');

/** Of several texts in a file, the one with this name or these words. */
function theOne(documents: readonly ReadDocument[], file: string, text: string): ReadDocument {
  const [only, ...others] = documents;
  if (only && others.length === 0) return only;
  const own = documents.find((d) => plain(d.text) === plain(text)) ?? documents.find((d) => d.file === file);
  if (own) return own;
  throw new Error(`The file holds ${documents.length} texts. None of them is this one.`);
}

interface Port {
  postMessage(message: FromFormats): void;
}

// A thread of Node has no `self`, and talks through a port.
if (typeof self === 'undefined') {
  void import('node:worker_threads').then(({ parentPort }) => {
    parentPort!.on('message', (message: ToFormats) => reply(parentPort!, message));
  });
} else {
  self.onmessage = (event: MessageEvent<ToFormats>) => reply(self as unknown as Port, event.data);
}

function reply(port: Port, { id, question }: ToFormats): void {
  try {
    port.postMessage({ type: 'answer', id, answer: answer(question) });
  } catch (error) {
    port.postMessage({ type: 'refused', id, message: error instanceof Error ? error.message : String(error) });
  }
}
