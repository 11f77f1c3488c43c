import * as vscode from 'vscode';
import { api, ARTICLE, closeAll, exists, file, peopleIn, put, read, showFile, sidecarOf } from './article';
import { equal, eventually, match, ok, same } from './expect';
import { RefusingFiles } from './refusingFiles';

const command = (id: string): Thenable<unknown> => vscode.commands.executeCommand(`glossator.${id}`);

interface Annotation {
  readonly status: string;
  readonly target: { readonly start: number; readonly end: number; readonly exact: string };
}

interface Sidecar {
  readonly version: number;
  readonly document: { readonly file: string; readonly length: number };
  readonly annotations: readonly Annotation[];
}

const sidecar = async (uri: vscode.Uri): Promise<Sidecar> => JSON.parse(await read(sidecarOf(uri))) as Sidecar;
const find = (from: Sidecar, exact: string): Annotation => {
  const found = from.annotations.find((a) => a.target.exact === exact);
  ok(found, `an annotation of “${exact}”`);
  return found;
};

describe('the file of annotations', () => {
  afterEach(closeAll);

  it('is written on demand, with offsets in code points', async () => {
    const text = `😀🎉 Party\r\n\r\n${ARTICLE.replaceAll('\n', '\r\n')}`;
    const uri = await file('written.txt', text);
    await showFile(uri);
    equal(await exists(sidecarOf(uri)), false, 'nothing is written unasked');
    await command('saveAnnotations');
    const written = await sidecar(uri);
    equal(written.version, 1);
    equal(written.document.file, 'written.txt');
    const points = [...text];
    equal(written.document.length, points.length);
    for (const { target } of written.annotations) {
      equal(points.slice(target.start, target.end).join(''), target.exact);
    }
    equal(find(written, 'Maria Jensen').status, 'suggested');
  });

  it('keeps decisions when the text is closed and opened again', async () => {
    const uri = await file('kept.txt', ARTICLE);
    const editor = await showFile(uri);
    put(editor, 'Peter Okafor');
    await command('reject');
    put(editor, 'Maria Jensen');
    await command('accept');
    await command('saveAnnotations');
    equal(find(await sidecar(uri), 'Peter Okafor').status, 'rejected');
    equal(find(await sidecar(uri), 'Maria Jensen').status, 'accepted');
    // VS Code keeps a closed document for a while; a copy is surely read from its file.
    const copy = await file('copy.txt', ARTICLE);
    await vscode.workspace.fs.copy(sidecarOf(uri), sidecarOf(copy));
    const again = await showFile(copy);
    await peopleIn(again, (people) => people.includes('Maria Jensen') && !people.includes('Peter Okafor'));
  });

  it('is kept in step when the text is saved, once it exists', async () => {
    const uri = await file('step.txt', ARTICLE);
    const editor = await showFile(uri);
    await command('saveAnnotations');
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '😀 Anna Berg, a lawyer, said no.\n\n'));
    await editor.document.save();
    // Where VS Code puts one file in the place of another, there is none for a moment in some hosts.
    const now = (): Promise<string> => read(sidecarOf(uri)).catch(() => '');
    await eventually(async () => (await now()).includes('Anna Berg') || undefined, 'the new person is in the file');
    equal(
      find(await sidecar(uri), 'Maria Jensen').target.start,
      [...editor.document.getText()].join('').indexOf('Maria') - 1,
    );
  });

  it('is not made by saving the text alone', async () => {
    const uri = await file('alone.txt', ARTICLE);
    const editor = await showFile(uri);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'More. '));
    await editor.document.save();
    await new Promise((resolve) => setTimeout(resolve, 500));
    equal(await exists(sidecarOf(uri)), false);
  });

  it('is left as it is when it is broken, with a message that names the line', async () => {
    const uri = await file('broken.txt', ARTICLE);
    const broken = '{\n  "version": 1,\n  "document": oops\n}\n';
    await file('broken.txt.annotations.json', broken);
    await showFile(uri);
    const { lastMessage, status } = await api();
    match(
      await eventually(() => (lastMessage().includes('broken.txt') ? lastMessage() : undefined), 'a message'),
      /line 3/,
    );
    match(status().text, /warning/);
    await command('saveAnnotations');
    equal(await read(sidecarOf(uri)), broken);
  });

  it('is left as it is when a newer version wrote it', async () => {
    const uri = await file('newer.txt', ARTICLE);
    const newer = '{\n  "version": 99,\n  "document": {}\n}\n';
    await file('newer.txt.annotations.json', newer);
    await showFile(uri);
    const { lastMessage } = await api();
    match(
      await eventually(() => (lastMessage().includes('newer.txt') ? lastMessage() : undefined), 'a message'),
      /newer version/,
    );
    await command('saveAnnotations');
    equal(await read(sidecarOf(uri)), newer);
  });

  it('is not overwritten when what is there now can’t be used', async () => {
    const uri = await file('taken.txt', ARTICLE);
    const editor = await showFile(uri);
    await command('saveAnnotations');
    put(editor, 'Peter Okafor');
    await command('reject');
    const { lastMessage } = await api();
    for (const [theirs, why] of [
      ['{\n  "version": 99,\n  "document": {}\n}\n', /newer version/],
      ['{\n  "version": 1,\n  oops\n}\n', /line 3/],
    ] as const) {
      await file('taken.txt.annotations.json', theirs);
      await command('saveAnnotations');
      match(lastMessage(), why);
      equal(await read(sidecarOf(uri)), theirs);
    }
  });

  it('is left as it is, byte for byte, whatever is wrong with it, with a message that says so', async function () {
    this.timeout(120_000);
    const folder = vscode.Uri.joinPath(
      vscode.extensions.getExtension('glossator.glossator')!.extensionUri,
      'test/fixtures/sidecars/bad',
    );
    if (!(await exists(folder))) return this.skip(); // not part of the extension as the web host gets it
    const messages = JSON.parse(await read(vscode.Uri.joinPath(folder, 'messages.json'))) as Record<string, string>;
    ok(Object.keys(messages).length >= 40, 'forty kinds');
    const uri = await file('spoilt.txt', ARTICLE);
    const editor = await showFile(uri);
    await command('saveAnnotations');
    put(editor, 'Peter Okafor');
    await command('reject');
    const { lastMessage } = await api();
    for (const [name, message] of Object.entries(messages)) {
      const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, name));
      await vscode.workspace.fs.writeFile(sidecarOf(uri), bytes);
      await command('saveAnnotations');
      const said = lastMessage();
      ok(said.includes(message) || /newer version/.test(said), `${name}: ${said}`);
      same([...(await vscode.workspace.fs.readFile(sidecarOf(uri)))], [...bytes], name);
    }
  });

  it('is read again when another program has changed it and nothing is unsaved', async () => {
    const uri = await file('again.txt', ARTICLE);
    const editor = await showFile(uri);
    put(editor, 'Peter Okafor');
    await command('reject');
    await command('saveAnnotations');
    await peopleIn(editor, (people) => !people.includes('Peter Okafor'));
    await vscode.workspace.fs.delete(sidecarOf(uri));
    await peopleIn(editor, (people) => people.includes('Peter Okafor'));
  });

  it('need not be there for decisions to outlive the closing of a text', async () => {
    const uri = await file('draft.txt', ARTICLE);
    const editor = await showFile(uri);
    put(editor, 'Peter Okafor');
    await command('reject');
    await closeAll();
    const again = await showFile(uri);
    await peopleIn(again, (people) => people.includes('Maria Jensen') && !people.includes('Peter Okafor'));
    match((await api()).status().tooltip, /not saved yet/);
    equal(await exists(sidecarOf(uri)), false);
  });

  it('that can’t be written costs a message, and nothing of the work', async () => {
    const files = new RefusingFiles();
    const registered = vscode.workspace.registerFileSystemProvider('refusing', files, { isCaseSensitive: true });
    try {
      files.put('/article.txt', ARTICLE);
      const editor = await showFile(vscode.Uri.parse('refusing:/article.txt'));
      put(editor, 'Peter Okafor');
      await command('reject');
      await command('saveAnnotations');
      match((await api()).lastMessage(), /article\.txt\.annotations\.json could not be written/);
      await peopleIn(editor, (people) => people.includes('Maria Jensen') && !people.includes('Peter Okafor'));
      await closeAll();
    } finally {
      registered.dispose();
    }
  });

  it('is refused for a text that has no file, with a word on what to do', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content: ARTICLE });
    await vscode.window.showTextDocument(document);
    await command('saveAnnotations');
    match((await api()).lastMessage(), /Save the text first/);
  });
});
