import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { annotate, serializeSidecar } from '../../src/api/index';
import type { Sidecar, SidecarAnnotation } from '../../src/api/types';

const ARTICLE = 'innovation-key-sectors-1.txt';

/** What two people who read the article make of it: two files of annotations in the folder. */
export async function addAnnotators(folder: string): Promise<void> {
  const suggested = annotate(await readFile(join(folder, ARTICLE), 'utf8'), { file: ARTICLE });
  const anna = decided(suggested, (a) => ({ ...a, status: a.type === 'term' ? 'suggested' : 'accepted' }));
  // Ben does not mark every third term, and takes a company for a person.
  let terms = 0;
  const ben = decided(suggested, (a) => {
    if (a.type === 'term' && ++terms % 3 === 0) return { ...a, status: 'rejected' };
    return a.target.exact === 'Chint Group' ? { ...a, type: 'person', entityId: null, status: 'accepted' } : a;
  });
  const [first, ...others] = ben.statements;
  const statements = first ? [{ ...first, speakerId: null, speakerText: 'the agency' }, ...others] : [];
  await writeFile(join(folder, 'anna.annotations.json'), serializeSidecar(anna));
  await writeFile(join(folder, 'ben.annotations.json'), serializeSidecar({ ...ben, statements }));
}

const decided = (sidecar: Sidecar, decide: (annotation: SidecarAnnotation) => SidecarAnnotation): Sidecar => ({
  ...sidecar,
  annotations: sidecar.annotations.map(decide),
});
