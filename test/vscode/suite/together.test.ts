import * as vscode from 'vscode';
import { api, ARTICLE, closeAll, exists, file, peopleIn, put, read, rangeOf, showFile, sidecarOf } from './article';
import { equal, eventually, match, ok, same } from './expect';

const command = (id: string, ...args: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(`glossator.${id}`, ...args);

interface Annotation {
  readonly id: string;
  readonly type: string;
  readonly status: string;
  readonly conflict?: { readonly status?: string; readonly type?: string };
  readonly target: { readonly exact: string; readonly orphan?: boolean };
}

interface Sidecar {
  readonly document: { readonly file: string };
  readonly annotations: Annotation[];
}

const sidecarAt = async (uri: vscode.Uri): Promise<Sidecar> => JSON.parse(await read(uri)) as Sidecar;
const markIn = ({ annotations }: Sidecar, exact: string): Annotation =>
  annotations.find((a) => a.target.exact === exact)!;
const statusIn = async (uri: vscode.Uri, exact: string): Promise<string> => markIn(await sidecarAt(uri), exact).status;

/** What another window, the command line or git does to the file. */
async function elsewhere(sidecar: vscode.Uri, change: (content: Sidecar) => void): Promise<void> {
  const content = await sidecarAt(sidecar);
  change(content);
  await vscode.workspace.fs.writeFile(sidecar, new TextEncoder().encode(`${JSON.stringify(content, null, 2)}\n`));
}

const decided =
  (exact: string, status: string) =>
  (content: Sidecar): void => {
    for (const a of content.annotations) if (a.target.exact === exact) Object.assign(a, { status });
  };

/** Waits until the file says so. */
const eventuallyIn = (uri: vscode.Uri, says: (content: Sidecar) => boolean, what: string): Promise<unknown> =>
  eventually(async () => ((await exists(uri)) && says(await sidecarAt(uri))) || undefined, what);

async function set(key: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration('glossator').update(key, value, vscode.ConfigurationTarget.Global);
}

const conflictsShown = async (): Promise<readonly vscode.TreeItem[]> =>
  (await api()).trees.review.items(['Different Decisions']);

describe('annotations that others write too', () => {
  afterEach(closeAll);

  it('end with the decisions of both sides in the file', async () => {
    const uri = await file('both.txt', ARTICLE);
    const sidecar = sidecarOf(uri);
    const editor = await showFile(uri);
    await command('saveAnnotations');
    put(editor, 'Peter Okafor');
    await command('reject');
    await elsewhere(sidecar, decided('Maria Jensen', 'accepted'));
    await command('saveAnnotations');
    equal(await statusIn(sidecar, 'Peter Okafor'), 'rejected');
    equal(await statusIn(sidecar, 'Maria Jensen'), 'accepted');
  });

  it('are picked up at once, and what was decided here can still be undone', async () => {
    const uri = await file('live.txt', ARTICLE);
    const editor = await showFile(uri);
    await command('saveAnnotations');
    put(editor, 'Peter Okafor');
    await command('reject');
    await elsewhere(sidecarOf(uri), decided('Maria Jensen', 'rejected'));
    await peopleIn(editor, (people) => !people.includes('Maria Jensen') && !people.includes('Peter Okafor'));
    match((await api()).status().tooltip, /not saved yet/);
    await command('undoDecision');
    await peopleIn(editor, (people) => !people.includes('Maria Jensen') && people.includes('Peter Okafor'));
  });

  it('show a decision that differs, and the reader takes one of the two', async () => {
    for (const [take, status] of [
      ['this', 'accepted'],
      ['other', 'rejected'],
    ] as const) {
      const uri = await file(`differs-${take}.txt`, ARTICLE);
      const sidecar = sidecarOf(uri);
      const editor = await showFile(uri);
      await command('saveAnnotations');
      put(editor, 'Peter Okafor');
      await command('accept');
      await elsewhere(sidecar, decided('Peter Okafor', 'rejected'));
      await command('saveAnnotations');
      same(markIn(await sidecarAt(sidecar), 'Peter Okafor').conflict, { status: 'rejected' }, 'neither is lost');
      match((await api()).lastMessage(), /Somebody else decided differently/);
      const [row] = await eventually(async () => {
        const rows = await conflictsShown();
        return rows.length > 0 ? rows : undefined;
      }, 'the conflict in the Review view');
      match(String(row!.description), /accepted ⇄ rejected/);
      await command('settleConflict', { take });
      await command('saveAnnotations');
      const settled = markIn(await sidecarAt(sidecar), 'Peter Okafor');
      equal(settled.conflict, undefined);
      equal(settled.status, status);
      await command('undoDecision');
      await command('saveAnnotations');
      same(markIn(await sidecarAt(sidecar), 'Peter Okafor').conflict, { status: 'rejected' }, 'undone');
      await closeAll();
    }
  });

  it('keep two types of one mark, if the reader wants both', async () => {
    const uri = await file('types.txt', ARTICLE);
    const sidecar = sidecarOf(uri);
    const editor = await showFile(uri);
    await command('saveAnnotations');
    put(editor, 'Peter Okafor');
    await command('changeType', { to: 'organization' });
    await elsewhere(sidecar, (content) => {
      Object.assign(markIn(content, 'Peter Okafor'), { type: 'term', status: 'accepted', entityId: null });
    });
    await command('saveAnnotations');
    put(editor, 'Peter Okafor');
    await command('settleConflict', { take: 'both' });
    await command('saveAnnotations');
    const types = (await sidecarAt(sidecar)).annotations
      .filter((a) => a.target.exact === 'Peter Okafor' && a.status === 'accepted')
      .map((a) => a.type);
    same(types.sort(), ['organization', 'term']);
  });

  it('are merged with decisions on a text that was closed meanwhile', async () => {
    const uri = await file('meanwhile.txt', ARTICLE);
    const sidecar = sidecarOf(uri);
    const editor = await showFile(uri);
    await command('saveAnnotations');
    put(editor, 'Peter Okafor');
    await command('reject');
    await closeAll();
    await elsewhere(sidecar, decided('Maria Jensen', 'accepted'));
    await showFile(uri);
    await command('saveAnnotations');
    equal(await statusIn(sidecar, 'Peter Okafor'), 'rejected');
    equal(await statusIn(sidecar, 'Maria Jensen'), 'accepted');
  });
});

describe('the file of annotations follows its article', () => {
  afterEach(closeAll);

  const rename = async (from: vscode.Uri, to: vscode.Uri): Promise<void> => {
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(from, to);
    ok(await vscode.workspace.applyEdit(edit));
  };
  const beside = (uri: vscode.Uri, path: string): vscode.Uri => vscode.Uri.joinPath(uri, '..', path);

  it('when that is renamed, with decisions that are not saved yet', async () => {
    const uri = await file('old-name.txt', ARTICLE);
    const editor = await showFile(uri);
    await command('saveAnnotations');
    put(editor, 'Peter Okafor');
    await command('reject');
    const to = beside(uri, 'new-name.txt');
    await rename(uri, to);
    await eventually(async () => (await exists(sidecarOf(to))) || undefined, 'the sidecar has moved');
    equal(await exists(sidecarOf(uri)), false);
    const again = await showFile(to);
    await peopleIn(again, (people) => people.includes('Maria Jensen') && !people.includes('Peter Okafor'));
    await command('saveAnnotations');
    equal(await statusIn(sidecarOf(to), 'Peter Okafor'), 'rejected');
    equal((await sidecarAt(sidecarOf(to))).document.file, 'new-name.txt');
  });

  it('when that is moved into another folder', async () => {
    const uri = await file('to-move.txt', ARTICLE);
    await showFile(uri);
    await command('saveAnnotations');
    await vscode.workspace.fs.createDirectory(beside(uri, 'moved'));
    const to = beside(uri, 'moved/to-move.txt');
    await rename(uri, to);
    await eventually(async () => (await exists(sidecarOf(to))) || undefined, 'the sidecar has moved');
    equal(await exists(sidecarOf(uri)), false);
  });

  it('when that is deleted', async () => {
    const uri = await file('to-delete.txt', ARTICLE);
    await showFile(uri);
    await command('saveAnnotations');
    await closeAll();
    const edit = new vscode.WorkspaceEdit();
    edit.deleteFile(uri);
    ok(await vscode.workspace.applyEdit(edit));
    await eventually(async () => !(await exists(sidecarOf(uri))) || undefined, 'the sidecar is gone');
  });

  it('unless the reader does not want that', async () => {
    await set('sidecar.followFile', false);
    try {
      const uri = await file('stays-behind.txt', ARTICLE);
      await showFile(uri);
      await command('saveAnnotations');
      const to = beside(uri, 'went-away.txt');
      await rename(uri, to);
      equal(await exists(sidecarOf(uri)), true);
      equal(await exists(sidecarOf(to)), false);
    } finally {
      await set('sidecar.followFile', undefined);
    }
  });
});

describe('the file of annotations is written', () => {
  afterEach(closeAll);

  it('into a folder of its own, where the reader wants that, and moves in it with the article', async () => {
    await set('sidecar.folder', '.annotations');
    try {
      const uri = await file('sub/mirrored.txt', ARTICLE);
      const root = vscode.workspace.workspaceFolders![0]!.uri;
      // Of folders that are made within each other at once, VS Code may never hear of the inner one's files.
      for (const folder of ['.annotations', '.annotations/sub']) {
        await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(root, folder));
        await new Promise((done) => setTimeout(done, 1_000));
      }
      const mirrored = vscode.Uri.joinPath(root, '.annotations/sub/mirrored.txt.annotations.json');
      const editor = await showFile(uri);
      put(editor, 'Peter Okafor');
      await command('reject');
      await command('saveAnnotations');
      equal(await exists(sidecarOf(uri)), false);
      equal(await statusIn(mirrored, 'Peter Okafor'), 'rejected');
      await elsewhere(mirrored, decided('Maria Jensen', 'rejected'));
      await peopleIn(editor, (people) => !people.includes('Maria Jensen'));
      const edit = new vscode.WorkspaceEdit();
      edit.renameFile(vscode.Uri.joinPath(root, 'sub'), vscode.Uri.joinPath(root, 'other'));
      ok(await vscode.workspace.applyEdit(edit));
      const moved = vscode.Uri.joinPath(root, '.annotations/other/mirrored.txt.annotations.json');
      await eventually(async () => (await exists(moved)) || undefined, 'the image of the folder has moved');
    } finally {
      await set('sidecar.folder', undefined);
    }
  });

  it('after each decision, where the reader wants that', async () => {
    await set('sidecar.write', 'always');
    try {
      const uri = await file('always.txt', ARTICLE);
      const editor = await showFile(uri);
      put(editor, 'Peter Okafor');
      await command('reject');
      const isRejected = (content: Sidecar): boolean => markIn(content, 'Peter Okafor').status === 'rejected';
      await eventuallyIn(sidecarOf(uri), isRejected, 'the decision is in the file');
    } finally {
      await set('sidecar.write', undefined);
    }
  });

  it('on command only, where the reader wants that', async () => {
    await set('sidecar.write', 'onCommand');
    try {
      const uri = await file('on-command.txt', ARTICLE);
      const editor = await showFile(uri);
      await command('saveAnnotations');
      const before = await read(sidecarOf(uri));
      put(editor, 'Peter Okafor');
      await command('reject');
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'More. '));
      await editor.document.save();
      await new Promise((resolve) => setTimeout(resolve, 500));
      equal(await read(sidecarOf(uri)), before);
    } finally {
      await set('sidecar.write', undefined);
    }
  });
});

describe('an annotation whose words are gone', () => {
  afterEach(closeAll);

  /** An article of which a person was accepted, and the name then deleted by another program. */
  async function withOrphan(name: string): Promise<{ uri: vscode.Uri; editor: vscode.TextEditor }> {
    const uri = await file(name, ARTICLE);
    const editor = await showFile(uri);
    put(editor, 'Peter Okafor');
    await command('accept');
    await command('saveAnnotations');
    await closeAll();
    const changed = await file(`changed-${name}`, ARTICLE.replace('Peter Okafor', 'Somebody'));
    await vscode.workspace.fs.copy(sidecarOf(uri), sidecarOf(changed));
    return { uri: changed, editor: await showFile(changed) };
  }

  const lost = async (): Promise<string[]> =>
    (await (await api()).trees.review.items(['Words Not Found'])).map((item) => String(item.label));

  it('is listed, and gets the selected words as its place', async () => {
    const { uri, editor } = await withOrphan('words-gone.txt');
    same(await lost(), ['Peter Okafor']);
    const { start, end } = rangeOf(editor.document, 'Somebody');
    editor.selection = new vscode.Selection(start, end);
    const done = command('attachOrphan');
    await eventually(async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return (await lost()).length === 0 || undefined;
    }, 'the orphan has its place');
    await done;
    await command('saveAnnotations');
    equal(await statusIn(uri.with({ path: `${uri.path}.annotations.json` }), 'Somebody'), 'accepted');
    await command('undoDecision');
    same(await lost(), ['Peter Okafor']);
  });

  it('can be deleted', async () => {
    const { uri } = await withOrphan('words-gone-deleted.txt');
    await command('saveAnnotations');
    const { id } = markIn(await sidecarAt(sidecarOf(uri)), 'Peter Okafor');
    await command('deleteOrphans', { ids: [id] });
    same(await lost(), []);
  });
});
