import { Disposable } from 'vscode';
import type { NewEntry } from '../../core/terms/sources/addEntry';
import { registerAtCursor } from '../commands';
import type { Services } from '../services/services';
import { addToGlossary } from './add';
import { Glossaries } from './glossaries';
import { GlossaryReader, type StartReader } from './reader';

/** The reader's own glossaries: read, and added to. */
export function activateGlossaries(services: Services, start: StartReader): Disposable {
  const reader = new GlossaryReader(start);
  return Disposable.from(
    new Glossaries(services.annotations, reader),
    reader,
    registerAtCursor<NewEntry>(services, 'glossator.addToGlossary', (place, given) =>
      addToGlossary(reader, place, given),
    ),
  );
}
