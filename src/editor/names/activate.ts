import { Disposable } from 'vscode';
import { registerAtCursor } from '../commands';
import type { Services } from '../services/services';
import { addRule } from './add';
import { Names } from './names';

const COMMANDS = { alwaysPerson: 'person', alwaysOrganization: 'organization', neverName: 'never' } as const;

/** The names that the reader always or never wants marked, in all texts: read, and added to. */
export function activateNames(services: Services): Disposable {
  const names = new Names(services.annotations);
  return Disposable.from(
    names,
    ...Object.entries(COMMANDS).map(([id, word]) =>
      registerAtCursor<{ name: string }>(services, `glossator.${id}`, async (place, { name }) => {
        await addRule(place, name, word === 'never' ? null : word);
        names.refresh(); // not every file system tells of changes
      }),
    ),
  );
}
