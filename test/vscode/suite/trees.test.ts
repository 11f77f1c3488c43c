import * as vscode from 'vscode';
import type { ViewName } from '../../../src/editor/views/views';
import type { Node } from '../../../src/editor/views/node';
import { api, AMBIGUOUS, ARTICLE, at, closeAll, exists, file, peopleIn, put, rangeOf, show, showFile } from './article';
import { equal, eventually, match, ok, same } from './expect';

const command = (id: string, ...args: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(`glossator.${id}`, ...args);
const settings = () => vscode.workspace.getConfiguration('glossator');

async function rows(view: ViewName, ...path: readonly string[]): Promise<Node[]> {
  const { trees } = await api();
  let nodes = await trees[view].getChildren();
  for (const label of path) {
    const node = nodes.find((n) => n.row.label === label);
    ok(node, `a row “${label}” among ${nodes.map((n) => n.row.label).join('; ')}`);
    nodes = await trees[view].getChildren(node);
  }
  return nodes;
}

const labels = async (view: ViewName, ...path: readonly string[]): Promise<string[]> =>
  (await rows(view, ...path)).map((n) => n.row.label);

async function row(view: ViewName, ...path: readonly string[]): Promise<Node> {
  const found = (await rows(view, ...path.slice(0, -1))).find((n) => n.row.label === path.at(-1));
  ok(found, `a row ${path.join(' → ')}`);
  return found;
}

describe('the rows of the views', () => {
  afterEach(async () => {
    await command('clearFilter');
    await closeAll();
  });

  it('show a person with roles, statements and mentions', async () => {
    await show(ARTICLE);
    same(await labels('people'), ['Maria Jensen', 'Peter Okafor']);
    const [role, ...others] = await labels('people', 'Maria Jensen');
    equal(role, 'chairwoman, Nordic Bank');
    ok(others.includes('“the new rules come too early”'), others.join('; '));
    match(others.at(-1)!, /^\d mentions$/);
  });

  it('show an organization with its people, and a term with who uses it', async () => {
    await show('Maria Jensen, chairwoman of Nordic Bank, said: "The tariffs hurt exports."\n');
    same((await labels('organizations', 'Nordic Bank')).slice(0, 1), ['Maria Jensen']);
    const terms = await labels('terms');
    const using = await Promise.all(terms.map((term) => labels('terms', term)));
    ok(
      using.some((below) => below.includes('Maria Jensen')),
      `a term that she uses: ${JSON.stringify(terms)}`,
    );
  });

  it('say each row to a screen reader and explain it on hover', async () => {
    await show(ARTICLE);
    const { trees } = await api();
    const person = await row('people', 'Maria Jensen');
    const item = trees.people.getTreeItem(person);
    match(item.accessibilityInformation!.label, /^Maria Jensen, chairwoman, Nordic Bank$/);
    match(String(trees.people.resolveTreeItem(item, person).tooltip), /chairwoman, Nordic Bank/);
  });

  it('lead to the place in the text', async () => {
    const editor = await show(ARTICLE);
    const { trees } = await api();
    const statement = await row('people', 'Peter Okafor', '“The rules are welcome.”');
    const { command: click } = trees.people.getTreeItem(statement);
    ok(click);
    await vscode.commands.executeCommand(click.command, ...(click.arguments as unknown[]));
    await eventually(() => (editor.selection.isEmpty ? undefined : true), 'a selection');
    equal(editor.document.getText(editor.selection), 'The rules are welcome.');
  });

  it('are left alone by a key that changes none of them, and lead to where the words are by then', async () => {
    const editor = await show(ARTICLE);
    await vscode.commands.executeCommand('glossator.people.focus');
    const { trees } = await api();
    const statement = await row('people', 'Peter Okafor', '“The rules are welcome.”');
    const drawn: unknown[] = [];
    const listener = trees.people.onDidChangeTreeData((nodes) => drawn.push(nodes));
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Some '));
    await eventually(() => {
      const place = statement.row.place?.();
      const start = place && editor.document.positionAt(place.start);
      return start && editor.document.getText(new vscode.Range(start, start.translate(0, 9))) === 'The rules'
        ? true
        : undefined;
    }, 'the row knows the new place');
    listener.dispose();
    same(drawn, []);
  });

  it('are sorted as the reader wants', async () => {
    await show('Zoe Miller met Adam Brown in Oslo. Brown spoke. Brown left.\n');
    const sorted = (first: string): Promise<unknown> =>
      eventually(async () => ((await labels('people'))[0] === first ? true : undefined), `${first} first`);
    try {
      await command('sortByName');
      await sorted('Adam Brown');
      await command('sortByFirstMention');
      await sorted('Zoe Miller');
      await command('sortByCount');
      await sorted('Adam Brown');
    } finally {
      await settings().update('views.sort', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('make nothing anew for a text that did not change', async () => {
    await show(ARTICLE);
    const [before] = await rows('people');
    const [after] = await rows('people');
    ok(before === after, 'the same rows');
  });

  it('follow the cursor', async () => {
    const editor = await show(ARTICLE);
    const { selectedRow } = await api();
    await vscode.commands.executeCommand('glossator.people.focus');
    await eventually(async () => {
      await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
      put(editor, 'patience');
      await new Promise((done) => setTimeout(done, 200));
      put(editor, 'Peter Okafor');
      await new Promise((done) => setTimeout(done, 400));
      return selectedRow('people') === 'Peter Okafor' ? true : undefined;
    }, 'the row of the person under the cursor is selected');
  });
});

describe('the review view', () => {
  afterEach(closeAll);

  it('lists the open question with who may be meant; to accept one settles it', async () => {
    await show(AMBIGUOUS);
    const question = await row('review', 'Open Questions', 'Smith');
    match(String(question.row.description), /^\w+ Smith or \w+ Smith\?$/);
    await command('acceptRows', await row('review', 'Open Questions', 'Smith', 'This is Peter Smith'));
    await eventually(async () => !(await labels('review')).includes('Open Questions') || undefined, 'no open question');
    await command('undoDecision');
    await eventually(async () => (await labels('review')).includes('Open Questions') || undefined, 'it is open again');
  });

  it('rejects many at once, and one undo takes all of it back', async () => {
    const editor = await show(ARTICLE);
    const chosen = (await rows('review', 'Names and Terms')).filter((n) =>
      ['Maria Jensen', 'Peter Okafor'].includes(n.row.label),
    );
    equal(chosen.length, 2);
    await command('rejectRows', chosen[0], chosen);
    await peopleIn(editor, (people) => people.length === 0);
    await command('undoDecision');
    await peopleIn(editor, (people) => people.includes('Maria Jensen') && people.includes('Peter Okafor'));
  });

  it('lists the least sure first, and no longer what is accepted', async () => {
    await show(ARTICLE);
    const sure = (await rows('review', 'Names and Terms')).map((n) => parseInt(String(n.row.description), 10));
    same(
      sure,
      [...sure].sort((a, b) => a - b),
    );
    await command('acceptRows', await row('review', 'Names and Terms', 'Peter Okafor'));
    await eventually(
      async () => !(await labels('review', 'Names and Terms')).includes('Peter Okafor') || undefined,
      'Peter Okafor is decided on',
    );
  });

  it('keeps a decision whose words are gone until the reader places it again', async () => {
    const editor = await showFile(await file('orphan.txt', ARTICLE));
    put(editor, 'Peter Okafor');
    await command('accept');
    await editor.edit((edit) => edit.replace(rangeOf(editor.document, 'Peter Okafor'), 'Some body'));
    const orphan = await eventually(
      async () => (await rows('review')).find((n) => n.row.key === 'orphans')?.children[0],
      'the orphan',
    );
    equal(orphan.row.label, 'Peter Okafor');
    const words = rangeOf(editor.document, 'Some body');
    editor.selection = new vscode.Selection(words.start, words.end);
    await command('placeOrphan', orphan);
    await eventually(
      async () => !(await rows('review')).some((n) => n.row.key === 'orphans') || undefined,
      'no orphan',
    );
    ok(!(await exists(vscode.Uri.parse(`${String(editor.document.uri)}.annotations.json`))), 'no file was asked for');
    ok(at(editor.document, 'Some body'));
  });
});
