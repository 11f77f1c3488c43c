import assert from 'node:assert/strict';
import { join } from 'node:path';
import { seedDocuments } from '../../unit/formats/documents';
import { exported } from '../export';
import { closeBrowser, pageWith } from './browser';
import { fetched } from './fetched';

interface Result {
  readonly type: string;
  readonly value: { readonly start: number; readonly end: number; readonly text: string; readonly labels: string[] };
}

describe('Label Studio', () => {
  after(closeBrowser);

  it('shows the task with its configuration: each region has its words and labels, emoji before it or not', async () => {
    const folder = await fetched('label-studio', '1.0.1', 'build/static', 300);
    for (const document of seedDocuments()) {
      const [task] = JSON.parse(exported('label-studio', [document])) as [Task];
      const config = exported('label-studio', [document], 'configuration');
      const page = await pageWith('<!doctype html><div id="label-studio"></div>');
      const problems: string[] = [];
      page.on('pageerror', (error) => problems.push(String(error)));
      await page.addScriptTag({ path: join(folder, 'js', 'main.js') });
      const saved = await page.evaluate(show, { task, config });
      const wanted = task.annotations[0]!.result;
      const of = (type: string, results: readonly Result[]): Result[] => results.filter((r) => r.type === type);
      const marked = (results: readonly Result[]): unknown[] =>
        of('labels', results).map(({ value: { start, end, text, labels } }) => [start, end, plain(text), labels]);
      assert.deepEqual(marked(saved), marked(wanted), problems.join('\n'));
      assert.equal(of('relation', saved).length, of('relation', wanted).length);
      assert.ok(marked(saved).length > 50);
      await page.context().close();
    }
  });
});

/** Its page shows line ends as it likes. */
const plain = (words: string): string => words.replace(/\s+|\\n/g, ' ');

interface Task {
  readonly data: { readonly text: string };
  readonly annotations: readonly { readonly result: readonly Result[] }[];
}

/** Runs in the page. */
function show({ task, config }: { task: Task; config: string }): Promise<readonly Result[]> {
  const { LabelStudio } = globalThis as unknown as { LabelStudio: new (id: string, options: object) => unknown };
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('Label Studio did not load the task in 60 s.')), 60_000);
    new LabelStudio('label-studio', {
      config,
      interfaces: ['panel', 'controls', 'side-column'],
      user: { pk: 1, firstName: 'A', lastName: 'B' },
      task: { id: 1, predictions: [], ...task },
      onLabelStudioLoad: (studio: Studio) => {
        // It reads the annotations after it says that it is ready, and places them once one is selected.
        const store = studio.annotationStore;
        setTimeout(() => {
          const own = store.annotations[0]!;
          store.selectAnnotation(own.id);
          // What its user would save.
          setTimeout(() => resolve(own.serializeAnnotation()), 2_000);
        }, 1_000);
      },
    });
  });
}

interface Studio {
  readonly annotationStore: {
    readonly annotations: readonly { readonly id: string; serializeAnnotation(): readonly Result[] }[];
    selectAnnotation(id: string): void;
  };
}
