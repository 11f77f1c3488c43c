import * as vscode from 'vscode';
import type { ViewName } from '../../../src/editor/views/views';
import type { Node } from '../../../src/editor/views/node';
import { api, closeAll, exists, file, put, read, show, showFile } from './article';
import { equal, eventually, match, ok, same } from './expect';

const command = (id: string, ...args: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(`glossator.${id}`, ...args);

const symbols = async (query: string): Promise<vscode.SymbolInformation[]> =>
  (await vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', query)) ??
  [];

const symbol = (name: string): Promise<vscode.SymbolInformation> =>
  eventually(async () => (await symbols(name)).find((s) => s.name === name), `a symbol “${name}”`);

const gone = (name: string): Promise<true> =>
  eventually(async () => !(await symbols(name)).some((s) => s.name === name) || undefined, `no symbol “${name}”`);

async function row(view: ViewName, label: string): Promise<Node> {
  const { trees } = await api();
  return eventually(
    async () => (await trees[view].getChildren()).find((n) => n.row.label === label),
    `a row “${label}”`,
  );
}

const below = async (view: ViewName, node: Node): Promise<Node[]> => (await api()).trees[view].getChildren(node);

const folder = (): vscode.Uri => vscode.workspace.workspaceFolders![0]!.uri;
const remove = (name: string): Thenable<void> =>
  vscode.workspace.fs.delete(vscode.Uri.joinPath(folder(), name), { recursive: true });

/** Names that no other article of the suite has. */
const BANKER = 'Ingrid Solvang, governor of Fjord Bank, said: "Tariffs hurt our exports."\n';
const AGAIN = 'Ingrid Solvang, the governor of Fjord Bank, said that tariffs are a mistake. Fjord Bank grew.\n';
const NAMESAKE = 'Ingrid Solvang, a poet at the University of Bergen, said: "Rain is a gift."\n';

describe('the workspace', () => {
  before(async () => {
    await file('index/2024-01-02 first.txt', BANKER);
    await file('index/2024-03-04 second.md', AGAIN);
    await file('index/2024-05-06 third.txt', NAMESAKE);
  });
  afterEach(async () => {
    await command('scopeDocument');
    await closeAll();
  });
  after(() => remove('index'));

  it('answers Ctrl+T with people and organizations, their roles and their first place', async () => {
    await show('Any text starts the extension.\n');
    // The articles are read one after the other: the first mention is known once all are.
    await eventually(
      async () => (await symbol('Fjord Bank')).location.uri.path.endsWith('/2024-01-02 first.txt') || undefined,
      'the first mention of the bank',
    );
    const people = (await symbols('solvang')).filter((s) => s.name === 'Ingrid Solvang');
    same(people.map((s) => s.containerName).sort(), [
      'governor, Fjord Bank · 2 articles',
      'poet, University of Bergen · 1 article',
    ]);
    const text = await vscode.workspace.openTextDocument(people[0]!.location.uri);
    equal(text.getText(people[0]!.location.range), 'Ingrid Solvang');
  });

  it('shows in the views the whole workspace, and this document again', async () => {
    await show('Anna Berg said that it rains.\n');
    await command('scopeWorkspace');
    const bank = await row('organizations', 'Fjord Bank');
    const rows = await below('organizations', bank);
    same(
      rows.slice(0, 1).map((n) => [n.row.label, n.row.description]),
      [['Ingrid Solvang', 'governor']],
    );
    const articles = rows.filter((n) => n.row.icon === 'file-text').map((n) => n.row.description?.slice(0, 10));
    same(articles, ['2024-01-02', '2024-03-04']);
    await command('scopeDocument');
    const { trees } = await api();
    await eventually(async () => {
      const labels = (await trees.people.getChildren()).map((n) => n.row.label);
      return (labels.length === 1 && labels[0] === 'Anna Berg') || undefined;
    }, 'the people of the document alone');
  });

  it('shows all statements of a person, and leads to them', async () => {
    await show('Any text.\n');
    await command('scopeWorkspace');
    const person = (await (await api()).trees.people.getChildren()).find((n) => n.row.description?.includes('Fjord'));
    const rows = await below('people', person ?? (await row('people', 'Ingrid Solvang')));
    const second = rows.find((n) => n.row.description?.startsWith('2024-03-04'));
    ok(second, rows.map((n) => `${n.row.label} ${n.row.description}`).join('; '));
    const [statement] = await below('people', second);
    const item = (await api()).trees.people.getTreeItem(statement!);
    await vscode.commands.executeCommand(item.command!.command, ...(item.command!.arguments as unknown[]));
    const editor = await eventually(() => {
      const active = vscode.window.activeTextEditor;
      return active?.document.uri.path.endsWith('second.md') && !active.selection.isEmpty ? active : undefined;
    }, 'the article');
    equal(editor.document.getText(editor.selection), 'tariffs are a mistake');
  });

  it('says of a term who uses it and where it was first used', async () => {
    await show('Any text.\n');
    await command('scopeWorkspace');
    const { trees } = await api();
    const term = await eventually(
      async () => (await trees.terms.getChildren()).find((n) => /^tariffs?$/i.test(n.row.label)),
      'the term',
    );
    const rows = await below('terms', term);
    ok(rows.some((n) => n.row.label.startsWith('First use: ')));
    ok(rows.some((n) => n.row.label === 'Ingrid Solvang' && n.row.icon === 'person'));
  });

  it('shows the open documents, unsaved ones too, and nothing else', async () => {
    await show('Anna Berg said that it rains.\n');
    await show('Carl Dahl said that it snows.\n');
    await command('scopeOpenDocuments');
    const { trees } = await api();
    await eventually(async () => {
      const labels = (await trees.people.getChildren()).map((n) => n.row.label);
      return (
        (['Anna Berg', 'Carl Dahl'].every((n) => labels.includes(n)) && !labels.includes('Ingrid Solvang')) || undefined
      );
    }, 'both people');
  });

  it('counts what is typed and not saved', async () => {
    const editor = await showFile(await file('index/typed.txt', 'Olga Vik said that it rains.\n'));
    await symbol('Olga Vik');
    await editor.edit((edit) => edit.insert(new vscode.Position(1, 0), '\nPetra Lund said that it snows.\n'));
    await symbol('Petra Lund');
    await closeAll();
    await gone('Petra Lund');
  });

  it('follows files that are made, changed and deleted, and sidecars', async () => {
    await show('Any text.\n');
    await symbol('Fjord Bank');
    await file('index/later.txt', 'Nils Foss, mayor of Hamar, said: "Come and see."\n');
    await symbol('Nils Foss');
    await file('index/later.txt', 'Karin Berg, mayor of Hamar, said: "Come and see."\n');
    await symbol('Karin Berg');
    await gone('Nils Foss');
    await remove('index/later.txt');
    await gone('Karin Berg');
  });

  it('peeks at all statements of a speaker and at the articles with a name', async () => {
    const editor = await showFile(vscode.Uri.joinPath(folder(), 'index/2024-01-02 first.txt'));
    put(editor, 'Ingrid');
    await command('statementsEverywhere');
    await vscode.commands.executeCommand('closeReferenceSearch');
    put(editor, 'Fjord');
    await command('articlesMentioning');
    await vscode.commands.executeCommand('closeReferenceSearch');
    equal(editor.document, vscode.window.activeTextEditor?.document);
  });

  it('keeps in a file what the reader says about who is who', async () => {
    await show('Any text.\n');
    await command('scopeWorkspace');
    const { trees } = await api();
    const solvangs = async (): Promise<Node[]> =>
      (await trees.people.getChildren()).filter((n) => n.row.label === 'Ingrid Solvang');
    const two = await eventually(async () => ((await solvangs()).length === 2 ? solvangs() : undefined), 'two people');
    await command('linkPeople', two[0], two);
    const one = await eventually(async () => ((await solvangs()).length === 1 ? solvangs() : undefined), 'one person');
    const people = vscode.Uri.joinPath(folder(), '.glossator', 'people.json');
    const written = JSON.parse(await read(people)) as { same: { people: { name: string }[] }[] };
    same(
      written.same[0]!.people.map((p) => p.name),
      ['Ingrid Solvang', 'Ingrid Solvang'],
    );
    await command('unlinkPerson', one[0]);
    await eventually(async () => (await solvangs()).length === 2 || undefined, 'two people again');
    const banker = (await solvangs()).find((n) => n.row.description?.includes('Fjord'))!;
    const article = (await below('people', banker)).find((n) => n.row.appearance)!;
    await command('separatePerson', article);
    await eventually(async () => (await solvangs()).length === 3 || undefined, 'a third person');
    await file('.glossator/people.json', '{ "version": 1, "same": 3 }');
    await eventually(
      async () => (/people can’t be used/.test((await api()).lastMessage()) ? true : undefined),
      'a message',
    );
    equal((await solvangs()).length, 3, 'what was known holds on');
    await command('linkPeople', ...[(await solvangs())[0], await solvangs()]);
    match(await read(people), /"same": 3/);
    await remove('.glossator');
    await eventually(async () => (await solvangs()).length === 2 || undefined, 'two people without the file');
    ok(!(await exists(people)));
  });

  it('is read on demand, can be stopped, and goes on', async () => {
    await show('Any text.\n');
    await Promise.all([command('indexWorkspace'), command('cancelIndexing')]);
    await command('indexWorkspace');
    await symbol('Fjord Bank');
  });

  it('is read to the end for who waits for it, though it is begun again while its worker starts', async () => {
    await show('Any text.\n');
    const { index } = await api();
    index.restart();
    const built = index.build();
    for (const wait of [0, 10, 50, 100]) {
      await new Promise((done) => setTimeout(done, wait));
      index.restart();
    }
    await built;
    equal(index.state.kind, 'ready');
    await symbol('Fjord Bank');
  });

  it('leaves out what the settings hide', async () => {
    const settings = vscode.workspace.getConfiguration('files');
    await show('Any text.\n');
    await symbol('Fjord Bank');
    try {
      await settings.update('exclude', { '**/index': true }, vscode.ConfigurationTarget.Global);
      await gone('Fjord Bank');
    } finally {
      await settings.update('exclude', undefined, vscode.ConfigurationTarget.Global);
    }
    await symbol('Fjord Bank');
  });
});
