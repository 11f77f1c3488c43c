import * as vscode from 'vscode';
import { api, ARTICLE, at, closeAll, file, put, rangeOf, show, showFile } from './article';
import { equal, eventually, match, ok, same } from './expect';

const run = vscode.commands.executeCommand;

const TRANSCRIPT = `Talk of the week

Peter Okafor: We meet at a hard time.

Nobody doubts that.

Ana Ruiz: We do.

And it will get harder.

Peter Okafor: Thank you.
`;

const ACRONYM = `Trade

Ana Ruiz, head of the World Health Organization (WHO), said that the WHO would wait.
`;

const settings = () => vscode.workspace.getConfiguration('glossator');

describe('citations', () => {
  afterEach(async () => {
    await settings().update('citation.format', undefined, vscode.ConfigurationTarget.Global);
    await closeAll();
  });

  it('put the statement under the cursor into the clipboard, with its source', async () => {
    const editor = await showFile(await file('cited.txt', ARTICLE));
    put(editor, 'We need time');
    await run('glossator.copyCitation');
    equal(
      await vscode.env.clipboard.readText(),
      '“We need time” — Maria Jensen, chairwoman, Nordic Bank, “Chip makers and patience”, cited.txt:3',
    );
  });

  it('are written in the format of the setting', async () => {
    await settings().update('citation.format', 'markdown', vscode.ConfigurationTarget.Global);
    const editor = await show(ARTICLE);
    put(editor, 'The rules are');
    await run('glossator.copyCitation');
    match(await vscode.env.clipboard.readText(), /^> “The rules are welcome\.”\n>\n> — \*\*Peter Okafor\*\*/);
  });
});

describe('the lenses above a person', () => {
  afterEach(async () => {
    await settings().update('codeLens.people', undefined, vscode.ConfigurationTarget.Global);
    await closeAll();
  });

  it('are there only when the reader wants them', async () => {
    const { document } = await show(ARTICLE);
    const lenses = (): Thenable<vscode.CodeLens[]> => run('vscode.executeCodeLensProvider', document.uri);
    same(await lenses(), []);
    await settings().update('codeLens.people', true, vscode.ConfigurationTarget.Global);
    const titles = await eventually(async () => {
      const found = (await lenses()).map((lens) => lens.command?.title);
      return found.length > 0 ? found : undefined;
    }, 'lenses');
    same(titles, [
      'Maria Jensen: 3 mentions',
      '3 statements',
      'Read as Maria Jensen',
      'Peter Okafor: 2 mentions',
      '1 statement',
      'Read as Peter Okafor',
    ]);
  });
});

describe('folding', () => {
  afterEach(closeAll);

  it('folds what a speaker of a transcript says in several paragraphs', async () => {
    const { document } = await show(TRANSCRIPT);
    const ranges = await run<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri);
    same(
      ranges.map(({ start, end }) => [start, end]),
      [
        [2, 4],
        [6, 8],
      ],
    );
  });

  it('leaves other articles to VS Code', async () => {
    const { document } = await show(ARTICLE);
    const ranges = await run<vscode.FoldingRange[] | undefined>('vscode.executeFoldingRangeProvider', document.uri);
    same(ranges ?? [], []);
  });
});

describe('reading as one speaker', () => {
  afterEach(closeAll);

  /** The words that are not dimmed. */
  async function bright(editor: vscode.TextEditor): Promise<string[]> {
    const spans = (await api()).dimmedSpans(editor);
    const text = editor.document.getText();
    if (spans.length === 0) return [text];
    return spans.slice(1).map((span, i) => text.slice(spans[i]!.end, span.start));
  }

  it('dims all but the statements of that speaker, until the reader ends it', async () => {
    const editor = await show(ARTICLE);
    const offset = editor.document.offsetAt(at(editor.document, 'Peter Okafor'));
    await run('glossator.readAs', { uri: String(editor.document.uri), offset });
    const words = await bright(editor);
    ok(words.join(' ').includes('The rules are welcome.'), words.join('|'));
    ok(!words.join(' ').includes('We need time'), words.join('|'));
    await run('glossator.stopReadingAs');
    same(await bright(editor), [ARTICLE]);
  });

  it('lets the reader pick the speaker', async () => {
    const editor = await show(ARTICLE);
    const done = run('glossator.readAs');
    await eventually(async () => {
      await run('workbench.action.acceptSelectedQuickOpenItem');
      return (await api()).dimmedSpans(editor).length > 0 || undefined;
    }, 'the first speaker is picked');
    await done;
    ok((await bright(editor)).join(' ').includes('We need time'));
  });

  it('goes on while the text is edited', async () => {
    const editor = await show(ARTICLE);
    await run('glossator.readAs', {
      uri: String(editor.document.uri),
      offset: editor.document.offsetAt(at(editor.document, 'Peter Okafor')),
    });
    await editor.edit((edit) =>
      edit.insert(editor.document.positionAt(ARTICLE.length), '“We can wait,” Okafor said.\n'),
    );
    await eventually(
      async () => (await bright(editor)).join(' ').includes('We can wait') || undefined,
      'the new statement',
    );
  });
});

describe('hover cards', () => {
  afterEach(closeAll);

  async function card(editor: vscode.TextEditor, words: string, nth = 0): Promise<string> {
    const hovers = await run<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      editor.document.uri,
      at(editor.document, words, nth),
    );
    return hovers.flatMap((hover) => hover.contents.map((c) => (typeof c === 'string' ? c : c.value))).join('\n');
  }

  it('give the people and the acronym of an organization', async () => {
    const editor = await show(ACRONYM);
    const text = await card(editor, 'World Health');
    match(text, /Acronym: WHO/);
    match(text, /Ana Ruiz: head/);
  });

  it('say of a statement who says it, how, and with which cue; and lead on', async () => {
    const editor = await show(ARTICLE);
    const text = await card(editor, 'too early');
    match(text, /Statement \(indirect\) by Maria Jensen/);
    match(text, /Cue: .*said/);
    match(text, /command:glossator\.copyCitation/);
    match(text, /command:glossator\.readAs/);
  });
});

describe('breadcrumbs', () => {
  afterEach(closeAll);

  it('say in a statement whose it is', async () => {
    const { document } = await show(ARTICLE);
    const symbols = await run<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);
    // As VS Code does: the first whose range holds the cursor.
    const around = symbols.find((symbol) => symbol.range.contains(at(document, 'We need time')));
    ok(around, 'a symbol around the cursor');
    equal(around.name, 'Statement of Maria Jensen');
    ok(around.range.contains(rangeOf(document, 'We need time')));
  });
});
