import { addEntry, EntryRefused } from '../core/terms/sources/addEntry';
import type { FromGlossaryReader, ToGlossaryReader } from './glossaryProtocol';
import { readGlossary } from './readGlossary';

/**
 * Reads glossaries, which may be large, broken or not glossaries at all, in a thread of its own: neither the editor nor
 * the analysis waits for it, and should one of them end it, nothing else is lost. One script for both platforms.
 */
async function answer(message: ToGlossaryReader): Promise<FromGlossaryReader> {
  const { id } = message;
  if (message.type === 'add') {
    try {
      return { type: 'edits', id, edits: addEntry(message.text, message.entry) };
    } catch (error) {
      if (!(error instanceof EntryRefused)) throw error;
      return { type: 'refused', id, message: error.message, line: error.line };
    }
  }
  const { glossary, problems } = await readGlossary(message.name, message.bytes);
  return { type: 'read', id, json: JSON.stringify(glossary), count: glossary.concepts.length, problems };
}

interface Port {
  postMessage(message: FromGlossaryReader): void;
}

// A thread of Node has no `self`, and talks through a port.
if (typeof self === 'undefined') {
  void import('node:worker_threads').then(({ parentPort }) => {
    parentPort!.on('message', (message: ToGlossaryReader) => reply(parentPort!, message));
  });
} else {
  self.onmessage = (event: MessageEvent<ToGlossaryReader>) => reply(self as unknown as Port, event.data);
}

/** What goes wrong here ends the thread, and its host says so. */
const reply = (port: Port, message: ToGlossaryReader): void =>
  void answer(message).then((said) => port.postMessage(said));
