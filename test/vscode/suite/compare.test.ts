import * as vscode from 'vscode';
import type { CompareRow } from '../../../src/editor/compare/tree';
import { api, ARTICLE, closeAll, file, put, read, showFile, sidecarOf } from './article';
import { equal, eventually, match, ok, same } from './expect';

const command = (id: string, ...args: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(`glossator.${id}`, ...args);

interface Sidecar {
  readonly annotations: readonly { readonly status: string; readonly target: { readonly exact: string } }[];
}

/** Two annotators of one text: A has accepted all, B has rejected Peter Okafor and marked a term. */
async function twoAnnotators(name: string): Promise<[vscode.Uri, vscode.Uri]> {
  const uri = await file(`${name}.txt`, ARTICLE);
  const editor = await showFile(uri);
  await command('saveAnnotations');
  const a = await file(`${name}.a.annotations.json`, await read(sidecarOf(uri)));
  put(editor, 'Peter Okafor');
  await command('reject');
  const rules = editor.document.getText().indexOf('rules');
  editor.selection = new vscode.Selection(
    editor.document.positionAt(rules),
    editor.document.positionAt(rules + 'rules'.length),
  );
  await command('markTerm');
  await command('saveAnnotations');
  const b = await file(`${name}.b.annotations.json`, await read(sidecarOf(uri)));
  return [a, b];
}

const rowsUnder = async (key: string): Promise<readonly CompareRow[]> => {
  const { tree } = (await api()).compare;
  return tree.getChildren().find((row) => row.key === key)?.children ?? [];
};
const shown = (rows: readonly CompareRow[]): string[] => rows.map((r) => `${r.label}: ${r.description}`);

/** The words that are selected in the two copies. */
const selected = (): string[] =>
  vscode.window.visibleTextEditors
    .filter(({ document }) => document.uri.scheme === 'glossator-compare')
    .sort((x, y) => (x.viewColumn ?? 0) - (y.viewColumn ?? 0))
    .map(({ document, selection }) => document.getText(selection));

describe('comparing two files of annotations', () => {
  afterEach(async () => {
    await command('endComparison');
    await closeAll();
  });

  it('shows how far they agree and where they do not, and the text twice with what each marks', async () => {
    const [a, b] = await twoAnnotators('compared');
    await command('compareAnnotations', a, b);
    await vscode.commands.executeCommand('glossator.compare.focus');
    ok((await api()).compare.tree.view.visible, 'the view is shown');
    const figures = await rowsUnder('figures');
    match(figures.find((row) => row.key === 'figure/person')!.description!, /^κ 0\.\d\d · F1 0\.\d\d$/);
    match(figures.find((row) => row.key === 'figure/statement')!.description!, /^κ 1\.00 · F1 1\.00$/);
    const open = shown(await rowsUnder('open'));
    ok(open.includes('Peter Okafor: only A: person'), open.join('\n'));
    ok(open.includes('rules: only B: policy term'), open.join('\n'));
    const { copies } = (await api()).compare;
    const people = await eventually(() => {
      const [ours, theirs] = [copies.ranges('a')?.person.length, copies.ranges('b')?.person.length];
      return ours && theirs ? [ours, theirs] : undefined;
    }, 'the underlined people');
    ok(people[0]! > people[1]!, `${people.join(', ')} people`);
    for (const { document } of vscode.window.visibleTextEditors) {
      if (document.uri.scheme === 'glossator-compare') equal(document.getText(), ARTICLE);
    }
  });

  it('selects the words of a row on both sides', async () => {
    await command('compareAnnotations', ...(await twoAnnotators('shown')));
    const [row] = (await rowsUnder('open')).filter(({ label }) => label === 'Peter Okafor');
    await command('compare.show', row);
    same(selected(), ['Peter Okafor', 'Peter Okafor']);
  });

  it('saves a third file in which the chosen side is right, and leaves the two as they are', async () => {
    const [a, b] = await twoAnnotators('settled');
    const before = [await read(a), await read(b)];
    await command('compareAnnotations', a, b);
    const row = async (label: string): Promise<CompareRow> => (await rowsUnder('open')).find((r) => r.label === label)!;
    await command('acceptA', await row('Peter Okafor'));
    await command('acceptB', await row('rules'));
    const decided = shown(await rowsUnder('decided'));
    ok(decided.includes('rules: B ✓ · only B: policy term'), decided.join('\n'));
    const third = a.with({ path: a.path.replace('.a.', '.third.') });
    await command('saveComparison', third);
    const { annotations } = JSON.parse(await read(third)) as Sidecar;
    const status = (exact: string): string | undefined =>
      annotations.find(({ target }) => target.exact === exact)?.status;
    same([status('Peter Okafor'), status('rules')], ['accepted', 'accepted']);
    same([await read(a), await read(b)], before);
    match((await api()).lastMessage(), /settled\.third\.annotations\.json/);
  });

  it('can leave a decision open again, and goes to the next one after each', async () => {
    await command('compareAnnotations', ...(await twoAnnotators('again')));
    const open = await rowsUnder('open');
    await command('acceptB', open[0]);
    same(selected()[0], open[1]!.disagreement!.a?.exact ?? open[1]!.disagreement!.b!.exact);
    await command('leaveOpen', (await rowsUnder('decided'))[0]);
    equal((await rowsUnder('open')).length, open.length);
  });

  it('says what is wrong with a file that can’t be used', async () => {
    const [a] = await twoAnnotators('wrong');
    const broken = await file('wrong.c.annotations.json', '{\n  "version": 1,\n  oops\n}\n');
    await command('compareAnnotations', a, broken);
    match((await api()).lastMessage(), /wrong\.c\.annotations\.json: line 3/);
    same(await rowsUnder('open'), []);
  });
});
