import * as vscode from 'vscode';
import { api, ARTICLE, closeAll, exists, file, put, read, show } from './article';
import { equal, eventually, match, ok, same } from './expect';
import type { MapModel } from '../../../src/editor/map/model';

const HOSTILE = `Maria <script>alert(1)</script> talks

Maria Jensen, chairwoman of Nordic Bank, said: "<img src=x onerror=alert(1)> & ]]> is no threat."
`;

async function mapped(wanted: (model: MapModel) => boolean): Promise<MapModel> {
  const { map } = await api();
  return eventually(() => {
    const model = map();
    return model && wanted(model) ? model : undefined;
  }, 'the map shows the article');
}

async function openMap(content: string): Promise<MapModel> {
  await show(content);
  await vscode.commands.executeCommand('glossator.openMap');
  return mapped(() => true);
}

async function saved(name: string, wanted: object): Promise<vscode.Uri> {
  const target = await file(name, '');
  await vscode.workspace.fs.delete(target);
  await vscode.commands.executeCommand('glossator.saveMap', { ...wanted, target });
  ok(await exists(target), `${name} is written; last message: ${(await api()).lastMessage()}`);
  return target;
}

describe('the article map', () => {
  afterEach(closeAll);

  it('says who speaks where, and who belongs to what', async () => {
    const model = await openMap(ARTICLE);
    equal(model.title, 'Chip makers and patience');
    same(
      model.speakers.map(({ name, role, count }) => [name, role, count]),
      [
        ['Maria Jensen', 'chairwoman, Nordic Bank', '3 statements'],
        ['Peter Okafor', 'researcher, University of Lagos', '1 statement'],
      ],
    );
    equal(model.speakers[1]!.statements[0]!.line, 5);
    same(
      model.memberships.map(({ person, role, organizationName }) => [person, role, organizationName]),
      [
        ['maria-jensen', 'chairwoman', 'Nordic Bank'],
        ['peter-okafor', 'researcher', 'University of Lagos'],
      ],
    );
  });

  it('follows the text as it changes', async () => {
    await openMap(ARTICLE);
    const editor = vscode.window.visibleTextEditors[0]!;
    await editor.edit((edit) => edit.insert(new vscode.Position(8, 0), 'Anna Berg, a judge, said that it rains.\n'));
    await mapped(({ speakers }) => speakers.some((speaker) => speaker.name === 'Anna Berg'));
  });

  it('saves its pictures, with every speaker and every organization in them', async () => {
    await openMap(ARTICLE);
    const statements = await read(await saved('statements.svg', { picture: 'statements', format: 'svg' }));
    match(statements, /^<svg /);
    for (const name of ['Maria Jensen', 'Peter Okafor']) ok(statements.includes(name), name);
    equal(statements.split('We need time').length > 1, true, 'the words of a statement');
    const people = await read(await saved('people.svg', { picture: 'people', format: 'svg' }));
    for (const name of ['Nordic Bank', 'University of Lagos', 'chairwoman']) ok(people.includes(name), name);
    ok(!/var\(|class=/.test(people), 'its colours are in it, not in a page');
  });

  it('saves a picture in pixels', async () => {
    await openMap(ARTICLE);
    const bytes = await vscode.workspace.fs.readFile(await saved('map.png', { picture: 'people', format: 'png' }));
    same([...bytes.slice(0, 8)], [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    ok(bytes.length > 1000, 'there is something in it');
  });

  it('shows what an article says as words, whatever they look like', async () => {
    await openMap(HOSTILE);
    const svg = await read(await saved('hostile.svg', { picture: 'statements', format: 'svg' }));
    ok(svg.includes('&lt;img src=x'), 'the words are there');
    ok(!/<img|<script/.test(svg), 'they are no elements');
  });

  it('says so when there is nothing to draw', async () => {
    const editor = await show('It rains.\n');
    put(editor, 'rains');
    await vscode.commands.executeCommand('glossator.saveMap', { picture: 'people', format: 'svg' });
    match((await api()).lastMessage(), /nothing to draw/);
  });
});
