import * as vscode from 'vscode';
import { api, ARTICLE, closeAll, rangeOf, show } from './article';
import { equal, eventually, ok, same } from './expect';

const labels = (items: readonly vscode.TreeItem[]): string[] => items.map((item) => String(item.label));

describe('the views', () => {
  afterEach(closeAll);

  it('list people, those with most statements first, with their roles', async () => {
    await show(ARTICLE);
    const people = await (await api()).treeItems('person');
    same(labels(people), ['Maria Jensen', 'Peter Okafor']);
    equal(people[0]!.description, 'chairwoman, Nordic Bank');
    equal(people[0]!.accessibilityInformation?.label, 'Maria Jensen, chairwoman, Nordic Bank');
  });

  it('show under a person the roles, the statements and the mentions', async () => {
    await show(ARTICLE);
    const items = await (await api()).treeItems('person', 'Peter Okafor');
    same(labels(items).slice(0, 2), ['researcher, University of Lagos', '“The rules are welcome.”']);
    const mentions = await (await api()).treeItems('person', 'Peter Okafor', String(items.at(-1)!.label));
    same(labels(mentions), ['Peter Okafor', 'Okafor']);
  });

  it('show under an organization its people', async () => {
    await show(ARTICLE);
    const items = await (await api()).treeItems('organization', 'Nordic Bank');
    equal(labels(items)[0], 'Maria Jensen');
    equal(items[0]!.description, 'chairwoman');
  });

  it('lead to the place when an item is clicked', async () => {
    const editor = await show(ARTICLE);
    const items = await (await api()).treeItems('person', 'Peter Okafor');
    const { command } = items[1]!;
    ok(command, 'a command');
    await vscode.commands.executeCommand(command.command, ...(command.arguments as unknown[]));
    same(vscode.window.activeTextEditor!.selection.start, rangeOf(editor.document, 'The rules are').start);
  });

  it('follow the text that is active', async () => {
    await show('Anna Berg said that it rains.\n');
    await vscode.commands.executeCommand('glossator.people.focus');
    const { treeItems } = await api();
    await eventually(async () => labels(await treeItems('person')).includes('Anna Berg') || undefined, 'the person');
  });
});
