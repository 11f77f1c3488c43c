import * as vscode from 'vscode';
import { closeAll, file, peopleIn, put, rangeOf, read, show } from './article';
import { eventually, ok } from './expect';

const TEXT =
  'A quiet evening\n\nMaria Jensen dined at Blue Lagoon with Peter Okafor. The cook of Blue Lagoon was pleased.\n';

const command = (id: string): Thenable<unknown> => vscode.commands.executeCommand(`glossator.${id}`);
const folder = (): vscode.Uri => vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, '.glossator');
const remove = (): Thenable<void> => vscode.workspace.fs.delete(folder(), { recursive: true });
const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('glossator');
const target = vscode.ConfigurationTarget.Workspace;

const contentOf = (name: string): Promise<string> => read(vscode.Uri.joinPath(folder(), name));

async function hoverAt(document: vscode.TextDocument, words: string): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    document.positionAt(document.getText().indexOf(words) + 1),
  );
  return hovers
    .flatMap((h) => h.contents.map((c) => (typeof c === 'string' ? c : c.value)))
    .join('\n')
    .replaceAll('&nbsp;', ' ');
}

describe('the reader’s own names', () => {
  afterEach(async () => {
    await closeAll();
    await remove().then(undefined, () => undefined);
    for (const key of ['names.always', 'names.never', 'debug.why']) await settings().update(key, undefined, target);
  });

  it('in a file of the workspace are marked, or not, in open texts as soon as it changes', async () => {
    const editor = await show(TEXT);
    await peopleIn(editor, (people) => people.includes('Peter Okafor') && !people.includes('Blue Lagoon'));
    await file('.glossator/names.txt', 'never: Peter Okafor\nperson: Blue Lagoon\n');
    await peopleIn(editor, (people) => !people.includes('Peter Okafor') && people.includes('Blue Lagoon'));
    await remove();
    await peopleIn(editor, (people) => people.includes('Peter Okafor') && !people.includes('Blue Lagoon'));
  });

  it('in a broken file are shown as problems at their lines', async () => {
    const uri = await file('.glossator/names.json', '{\n  "person": ["Blue Lagoon", 5],\n  "place": []\n}\n');
    const problems = await eventually(() => {
      const found = vscode.languages.getDiagnostics(uri).filter((d) => d.source === 'Glossator');
      return found.length === 2 ? found : undefined;
    }, 'two problems');
    ok(problems.map((p) => p.range.start.line).join() === '1,2', 'at the second and third line');
  });

  it('can be told by command: the file is made, and a later word replaces the earlier', async () => {
    const editor = await show(TEXT);
    put(editor, 'Peter Okafor');
    await command('neverName');
    await peopleIn(editor, (people) => !people.includes('Peter Okafor'));
    ok((await contentOf('names.txt')) === 'never: Peter Okafor\n');
    const { start, end } = rangeOf(editor.document, 'Peter Okafor');
    editor.selection = new vscode.Selection(start, end);
    await command('alwaysPerson');
    await peopleIn(editor, (people) => people.includes('Peter Okafor'));
    ok((await contentOf('names.txt')) === 'person: Peter Okafor\n');
    await command('alwaysOrganization');
    await peopleIn(editor, (people) => !people.includes('Peter Okafor'));
  });

  it('can stand in the settings', async () => {
    const editor = await show(TEXT);
    await settings().update('names.always', { 'Blue Lagoon': 'person' }, target);
    await settings().update('names.never', ['Peter Okafor'], target);
    await peopleIn(editor, (people) => people.includes('Blue Lagoon') && !people.includes('Peter Okafor'));
  });

  it('are given as the reason of a mark, where the reader asks for reasons', async () => {
    await file('.glossator/names.txt', 'person: Blue Lagoon\n');
    const editor = await show(TEXT);
    await peopleIn(editor, (people) => people.includes('Blue Lagoon'));
    ok(!(await hoverAt(editor.document, 'Blue Lagoon')).includes('dictionary'));
    await settings().update('debug.why', true, target);
    const hover = await hoverAt(editor.document, 'Blue Lagoon');
    ok(hover.includes('dictionary: always') && hover.includes('1.00'), hover);
    ok((await hoverAt(editor.document, 'Maria Jensen')).includes('sentence'));
  });
});
