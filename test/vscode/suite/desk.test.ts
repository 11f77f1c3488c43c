import * as vscode from 'vscode';
import {
  AMBIGUOUS,
  api,
  ARTICLE,
  closeAll,
  file,
  put,
  rangeOf,
  read,
  show,
  showFile,
  sidecarOf,
  wordsAt,
} from './article';
import { eventually, ok, same } from './expect';

const command = (id: string, ...args: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(`glossator.${id}`, ...args);

async function withSetting(key: string, value: unknown, run: () => Promise<void>): Promise<void> {
  const settings = vscode.workspace.getConfiguration('glossator');
  await settings.update(key, value, vscode.ConfigurationTarget.Global);
  try {
    await run();
  } finally {
    await settings.update(key, undefined, vscode.ConfigurationTarget.Global);
  }
}

const later = (time: number): Promise<void> => new Promise((done) => setTimeout(done, time));

describe('at the desk', () => {
  afterEach(async () => {
    await command('clearFilter');
    await closeAll();
  });

  it('words are marked as a term', async () => {
    const editor = await show(ARTICLE);
    const { start, end } = rangeOf(editor.document, 'patience');
    editor.selection = new vscode.Selection(start, end);
    await command('markTerm');
    const { highlightedRanges } = await api();
    await eventually(
      () => wordsAt(editor.document, highlightedRanges(editor).term).includes('patience') || undefined,
      'the term is underlined',
    );
  });

  it('an open question is answered by a command that is told who is meant', async () => {
    const editor = await show(AMBIGUOUS);
    const { questionRanges, trees } = await api();
    await eventually(() => questionRanges(editor).length > 0 || undefined, 'a question');
    const people = await trees.people.getChildren();
    const peter = people.find((node) => node.row.label === 'Peter Smith');
    ok(peter, 'Peter Smith is listed');
    put(editor, 'Smith said');
    await command('attach', { offset: editor.document.offsetAt(editor.selection.active), entityId: peter.row.entity });
    await eventually(() => questionRanges(editor).length === 0 || undefined, 'the question is settled');
  });

  it('the views are filtered, and the filter cleared', async () => {
    await show(ARTICLE);
    const { treeItems } = await api();
    const labels = async (): Promise<unknown[]> => (await treeItems('person')).map((item) => item.label);
    await command('filterViews', 'okafor');
    same(await labels(), ['Peter Okafor']);
    await command('clearFilter');
    same(await labels(), ['Maria Jensen', 'Peter Okafor']);
  });

  it('the help of annotation mode lists the keys, and runs what is chosen', async () => {
    const editor = await show(ARTICLE);
    put(editor, 'patience');
    await command('startAnnotating');
    const done = command('annotationHelp');
    await eventually(async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return editor.document.getText(editor.selection) === 'Maria Jensen' || undefined;
    }, 'the first line, next suggestion, is run');
    await done;
    await command('stopAnnotating');
  });

  it('the views stay where they are when the reader wants it so', async () => {
    await withSetting('views.followCursor', false, async () => {
      const editor = await show(ARTICLE);
      await command('people.focus');
      await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
      put(editor, 'Peter Okafor');
      await later(800);
      ok((await api()).selectedRow('people') !== 'Peter Okafor', 'the row of the cursor is not selected');
    });
  });

  it('of the workspace only the files are read that the settings name, and no more than they allow', async () => {
    await file('limits/one.report', 'Sigrid Vollan, head of Dovre Bank, said no.\n');
    await file('limits/two.report', 'Sigrid Vollan, head of Dovre Bank, said yes.\n');
    const articles = async (): Promise<number> => {
      const query = vscode.commands.executeCommand<vscode.SymbolInformation[]>;
      const found = await query('vscode.executeWorkspaceSymbolProvider', 'Dovre Bank');
      return Number(/(\d+) articles?/.exec(found.find((s) => s.name === 'Dovre Bank')?.containerName ?? '')?.[1] ?? 0);
    };
    await show('Any text.\n');
    await command('scopeWorkspace');
    same(await articles(), 0);
    await withSetting('workspace.include', 'limits/*.report', async () => {
      await eventually(async () => (await articles()) === 2 || undefined, 'both are read');
      await withSetting('workspace.maxArticles', 1, () =>
        eventually(async () => (await articles()) === 1 || undefined, 'one is read').then(() => undefined),
      );
    });
    await command('scopeDocument');
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'limits'), {
      recursive: true,
    });
  });

  it('a file of annotations is left alone on saving when the reader wants it so', async () => {
    await withSetting('sidecar.write', 'onCommand', async () => {
      const uri = await file('apart.txt', ARTICLE);
      const editor = await showFile(uri);
      await command('saveAnnotations');
      const before = await read(sidecarOf(uri));
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Anna Berg, a lawyer, said no.\n\n'));
      await editor.document.save();
      await later(800);
      same(await read(sidecarOf(uri)), before);
    });
  });
});
