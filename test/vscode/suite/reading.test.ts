import * as vscode from 'vscode';
import { ARTICLE, at, closeAll, put, rangeOf, show, wordsAt } from './article';
import { equal, eventually, match, ok, same } from './expect';

const run = <T>(command: string, ...args: unknown[]): Thenable<T> =>
  vscode.commands.executeCommand<T>(command, ...args);

async function hoverAt(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const hovers = await run<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
  return hovers
    .flatMap((hover) => hover.contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n\n');
}

/** Runs the command behind the link whose words contain these. */
async function follow(card: string, words: string): Promise<void> {
  const link = [...card.matchAll(/\[([^\]]*)\]\(command:([\w.]+)\?([^)]*)\)/g)].find(([, text]) =>
    text!.includes(words),
  );
  ok(link, `a link “${words}” in ${card}`);
  await run(link[2]!, ...(JSON.parse(decodeURIComponent(link[3]!)) as unknown[]));
}

describe('hover card', () => {
  afterEach(closeAll);

  it('tells a person’s role, with the words that say so, counts and the last statement', async () => {
    const { document } = await show(ARTICLE);
    const card = await hoverAt(document, at(document, 'Jensen added'));
    match(card, /^#### Maria Jensen — person/);
    match(card, /chairwoman, Nordic Bank/);
    match(card, /\[“[^\]]*chairwoman of Nordic Bank[^\]]*”\]\(command:glossator\.reveal\?/);
    match(card, /Also: Jensen/);
    match(card, /3 statements/);
    match(card, /Last statement:.*the bank will wait/);
    match(card, /\[Next mention\]\(command:glossator\.nextMention\?/);
  });

  it('leads to the words that it quotes', async () => {
    const editor = await show(ARTICLE);
    const card = await hoverAt(editor.document, at(editor.document, 'Jensen added'));
    await follow(card, 'chairwoman of Nordic Bank');
    match(editor.document.getText(vscode.window.activeTextEditor!.selection), /chairwoman of Nordic Bank/);
    await follow(card, 'Next mention');
    equal(editor.document.getText(vscode.window.activeTextEditor!.selection), 'Maria Jensen');
  });

  it('runs no commands but its own', async () => {
    const { document } = await show(ARTICLE);
    const hovers = await run<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at(document, 'Maria'));
    const trusted = (hovers[0]!.contents[0] as vscode.MarkdownString).isTrusted;
    ok(typeof trusted === 'object' && trusted.enabledCommands.every((id) => id.startsWith('glossator.')));
  });

  it('tells what a policy term means', async () => {
    const { document } = await show('The ministry wants to develop new quality productive forces this year.\n');
    const card = await hoverAt(document, at(document, 'quality productive'));
    match(card, /^#### new quality productive forces — policy term · economy and industry\n\n\w.{20}/);
  });

  it('tells an organization’s people', async () => {
    const { document } = await show(ARTICLE);
    const card = await hoverAt(document, at(document, 'Nordic Bank met'));
    match(card, /^#### Nordic Bank — organization/);
    match(card, /Maria Jensen: chairwoman/);
  });

  it('tells who said the words under the pointer, and the cue', async () => {
    const { document } = await show(ARTICLE);
    const card = await hoverAt(document, at(document, 'are welcome'));
    match(card, /Statement \(direct\) by Peter Okafor/);
    match(card, /“said”/);
  });

  it('shows Markdown and HTML in an article as what it is: text', async () => {
    const { document } = await show(
      'Maria Jensen, chairwoman of [Nordic](command:evil) Bank <b>x</b>, said it is late.\n',
    );
    const card = await hoverAt(document, at(document, 'Maria Jensen'));
    ok(!/\]\(command:evil/.test(card), card);
    ok(!card.includes('<b>'), card);
  });

  it('says nothing where nothing is marked', async () => {
    const { document } = await show('no names here at all\n');
    equal(await hoverAt(document, new vscode.Position(0, 4)), '');
  });
});

describe('navigation of VS Code', () => {
  afterEach(closeAll);

  it('lists all mentions of a person, the family name included', async () => {
    const { document } = await show(ARTICLE);
    const places = await run<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      at(document, 'Maria Jensen'),
    );
    const words = wordsAt(
      document,
      places.map((place) => place.range),
    );
    ok(words.includes('Maria Jensen') && words.includes('Jensen'), words.join('; '));
    ok(places.every((place) => String(place.uri) === String(document.uri)));
  });

  it('goes from a later mention to the introduction', async () => {
    const { document } = await show(ARTICLE);
    const [link] = await run<vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      at(document, 'Jensen added'),
    );
    ok(link, 'a definition');
    same(link.targetRange, rangeOf(document, 'Maria Jensen'));
  });

  it('highlights the occurrences, so that F7 goes through them', async () => {
    const { document } = await show(ARTICLE);
    const highlights = await run<vscode.DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      document.uri,
      at(document, 'Maria Jensen'),
    );
    const words = wordsAt(
      document,
      highlights.map((highlight) => highlight.range),
    );
    ok(words.includes('Maria Jensen') && words.includes('Jensen'), words.join('; '));
  });

  it('goes through the mentions with F7', async () => {
    const editor = await show(ARTICLE);
    put(editor, 'Okafor and');
    await run('workbench.action.focusActiveEditorGroup');
    await eventually(async () => {
      // VS Code asks for the occurrences a moment after the reader, not a program, has moved the cursor.
      await run('cursorRight');
      await run('cursorLeft');
      await new Promise((resolve) => setTimeout(resolve, 500));
      await run('editor.action.wordHighlight.prev');
      return editor.selection.start.line === 4 || undefined;
    }, 'the cursor is at the first mention');
  });

  it('outlines people with their roles, organizations and statements', async () => {
    const { document } = await show(ARTICLE);
    const symbols = await run<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);
    const jensen = symbols.find((symbol) => symbol.name === 'Maria Jensen');
    ok(jensen, symbols.map((symbol) => symbol.name).join('; '));
    equal(jensen.detail, 'chairwoman, Nordic Bank');
    equal(symbols.filter((symbol) => symbol.name === 'Statement of Maria Jensen').length, 3);
    ok(symbols.some((symbol) => symbol.name === 'Nordic Bank'));
    for (const symbol of symbols) {
      ok(symbol.range.contains(symbol.selectionRange), symbol.name);
    }
  });
});
