import * as vscode from 'vscode';
import { at, closeAll, exists, file, put, read, show, showFile } from './article';
import { equal, eventually, match, ok } from './expect';

const TEXT = 'Old words for the waterbed levy\n\nThe ministry said that the waterbed levy hurts fiscal policy.\n';

const folder = (): vscode.Uri => vscode.workspace.workspaceFolders![0]!.uri;
const place = (name: string): vscode.Uri => vscode.Uri.joinPath(folder(), '.glossator', name);
/** A window that has just opened takes a moment until it hears of files. */
async function written(name: string, content: string, isSeen: () => Promise<boolean>): Promise<vscode.Uri> {
  for (let tries = 0; tries < 10; tries++) {
    const uri = await write(name, content);
    for (let waits = 0; waits < 20; waits++) {
      if (await isSeen()) return uri;
      await new Promise((done) => setTimeout(done, 100));
    }
  }
  throw new Error(`${name} is not seen`);
}

const write = (name: string, content: string | Uint8Array): Promise<vscode.Uri> => file(`.glossator/${name}`, content);

async function hover(editor: vscode.TextEditor, words: string): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    editor.document.uri,
    at(editor.document, words),
  );
  const shown = hovers.flatMap((h) => h.contents.map((c) => (c as vscode.MarkdownString).value)).join('\n');
  return shown.replaceAll('\\', ''); // the escapes of Markdown
}

/** The hover card of some words once it says what the test expects. */
async function hoverSays(editor: vscode.TextEditor, words: string, pattern: RegExp): Promise<string> {
  let last = '';
  return eventually(async () => {
    last = await hover(editor, words);
    return pattern.test(last) ? last : undefined;
  }, 'the hover card').catch(() => {
    throw new Error(`The card says “${last}”`);
  });
}

const problems = (name: string, uri = place(name)): Promise<vscode.Diagnostic[]> =>
  eventually(() => {
    const found = vscode.languages.getDiagnostics(uri).filter((d) => d.source === 'Glossator');
    return found.length > 0 ? found : undefined;
  }, `problems in ${name}`);

const set = (key: string, value: unknown): Thenable<void> =>
  vscode.workspace.getConfiguration('glossator').update(key, value, vscode.ConfigurationTarget.Workspace);

describe('glossaries of the reader', () => {
  afterEach(async () => {
    await closeAll();
    for (const key of ['glossaries', 'terms.builtIn', 'terms.excludedDomains']) await set(key, undefined);
    if (await exists(place(''))) await vscode.workspace.fs.delete(place(''), { recursive: true });
  });

  it('are read from the workspace, again when they change, and forgotten when they go', async function () {
    this.timeout(60_000); // a browser hears of files late
    const editor = await show(TEXT);
    const first = 'label,definition\nwaterbed levy,A first meaning.\n';
    const isSeen = async (): Promise<boolean> => /A first meaning/.test(await hover(editor, 'waterbed levy'));
    const uri = await written('glossary.csv', first, isSeen);
    await write('glossary.csv', 'label,definition\nwaterbed levy,Another meaning.\n');
    await hoverSays(editor, 'waterbed levy', /Another meaning/);
    await vscode.workspace.fs.delete(uri);
    await eventually(
      async () => !/meaning/.test(await hover(editor, 'waterbed levy')) || undefined,
      'the term is gone',
    );
  });

  it('come before the built-in one, and all meanings are shown', async () => {
    await write('glossary.json', '[{ "id": "ours", "label": "fiscal policy", "definition": "As we use it." }]');
    const editor = await show(TEXT);
    const card = await hoverSays(editor, 'fiscal policy', /As we use it/);
    ok(card.indexOf('As we use it') < card.indexOf('What a government does with its spending'), card);
  });

  it('are told apart by their files: what is wrong with one is shown at its line, and the others are used', async () => {
    const editor = await show(TEXT);
    await write('glossary.json', '[\n  { "label": "levy" },\n  { "label": "Levy" },\n  { "label": 7 }\n]');
    await write('glossary.csv', 'label,definition\nwaterbed levy,A first meaning.\n');
    await write('glossary.ttl', '@prefix : <http://a/> .\n:a :b "not closed .\n');
    await write('glossary.jsonld', '{ "__proto__": { "label": "x" } }');
    await write('glossary.tsv', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1, 0]));
    const json = await problems('glossary.json');
    match(
      json.map((d) => `${String(d.range.start.line)} ${d.message}`).join('\n'),
      /2 The id "levy".*line 2[\s\S]*3 label/,
    );
    equal((await problems('glossary.ttl'))[0]!.range.start.line, 1);
    match((await problems('glossary.jsonld'))[0]!.message, /__proto__/);
    match((await problems('glossary.tsv'))[0]!.message, /not a text file/);
    await hoverSays(editor, 'waterbed levy', /A first meaning/);
    await write('glossary.json', '[{ "label": "levy" }]');
    const settled = (): true | undefined =>
      vscode.languages.getDiagnostics(place('glossary.json')).length === 0 || undefined;
    await eventually(settled, 'the problems are gone');
  });

  it('may be named in the settings, and switched off', async () => {
    const uri = await file('lists/terms.tsv', 'term\tdefinition\nwaterbed levy\tFrom the list.\n');
    const editor = await show(TEXT);
    await hoverSays(editor, 'fiscal policy', /policy term/);
    await set('glossaries', ['lists/terms.tsv']);
    await hoverSays(editor, 'waterbed levy', /From the list/);
    await file('lists/terms.tsv', 'term\tdefinition\nwaterbed levy\tFrom the new list.\n');
    await hoverSays(editor, 'waterbed levy', /From the new list/);
    await set('terms.excludedDomains', ['Finance']);
    await eventually(async () => !/policy term/.test(await hover(editor, 'fiscal policy')) || undefined, 'no domain');
    await set('terms.excludedDomains', undefined);
    await hoverSays(editor, 'fiscal policy', /policy term/);
    await vscode.workspace.fs.delete(uri);
  });

  it('take in what the reader adds, and keep all else that is in the file', async () => {
    const before = '{\n\t"license": "ours",\n\t"concepts": [\n\t\t{ "label": "levy", "x": 1 }\n\t]\n}\n';
    await write('glossary.json', before);
    const editor = await show(TEXT);
    put(editor, 'waterbed levy');
    await vscode.commands.executeCommand('glossator.addToGlossary', {
      label: 'waterbed levy',
      definition: 'It comes up elsewhere.',
      domain: 'finance',
    });
    const after = await eventually(async () => {
      const text = await read(place('glossary.json'));
      return text !== before ? text : undefined;
    }, 'the entry');
    ok(
      after.startsWith(
        '{\n\t"license": "ours",\n\t"concepts": [\n\t\t{ "label": "levy", "x": 1 },\n\t\t{ "label": "waterbed levy", ',
      ),
      after,
    );
    const { concepts } = JSON.parse(after) as { concepts: unknown[] };
    equal(
      JSON.stringify(concepts[1]),
      '{"label":"waterbed levy","definition":"It comes up elsewhere.","domain":"finance"}',
    );
    match(await hoverSays(editor, 'waterbed levy', /comes up elsewhere/), /finance/);
  });

  it('are begun with the first term that the reader adds', async () => {
    const editor = await show(TEXT);
    put(editor, 'waterbed levy');
    await vscode.commands.executeCommand('glossator.addToGlossary', { label: 'waterbed levy' });
    await eventually(() => exists(place('glossary.json')).then((there) => there || undefined), 'the file');
    equal(
      await read(place('glossary.json')),
      '{\n  "concepts": [\n    {\n      "label": "waterbed levy"\n    }\n  ]\n}\n',
    );
    await hoverSays(editor, 'waterbed levy', /policy term/);
  });
});

describe('who uses a term', () => {
  afterEach(closeAll);

  it('is told for the text, with the place of the first use, and against the other articles', async () => {
    await file('uses/old.txt', 'On 3 May 2020 in Oslo\n\nAnna Berg, a lawyer, said that the carbon tax is fair.\n');
    const uri = await file(
      'uses/new.txt',
      'On 4 June 2021 in Oslo\n\nAnna Berg, a lawyer, said that the carbon tax is fair. The carbon tax and the wealth tax are old.\n',
    );
    const editor = await showFile(uri);
    await vscode.commands.executeCommand('glossator.indexWorkspace');
    const card = await hoverSays(editor, 'carbon tax', /In 2 articles since 2020-05-03/);
    match(card, /2 mentions · first use/);
    match(card, /Used by:\s+- Anna Berg \(1\) — \[“carbon tax”\]\(command:glossator\.reveal/);
    match(card, /climate and energy/);
    await hoverSays(editor, 'wealth tax', /New in this article: no other/);
    for (const name of ['old.txt', 'new.txt']) {
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder(), 'uses', name));
    }
  });
});
