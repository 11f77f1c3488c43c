import * as vscode from 'vscode';
import { api, ARTICLE, closeAll, show } from './article';
import { equal, eventually, ok, same } from './expect';

const run = <T>(command: string, ...args: unknown[]): Thenable<T> =>
  vscode.commands.executeCommand<T>(command, ...args);
const setStyle = (style: string | undefined): Thenable<void> =>
  vscode.workspace.getConfiguration('glossator').update('highlights.style', style, vscode.ConfigurationTarget.Global);

/** The words of each token with its type. */
function decode(document: vscode.TextDocument, data: Uint32Array, types: readonly string[]): string[] {
  const out: string[] = [];
  let line = 0;
  let character = 0;
  for (let i = 0; i < data.length; i += 5) {
    if (data[i]! > 0) character = 0;
    line += data[i]!;
    character += data[i + 1]!;
    out.push(`${document.lineAt(line).text.slice(character, character + data[i + 2]!)}: ${types[data[i + 3]!]}`);
  }
  return out;
}

describe('semantic tokens', () => {
  afterEach(async () => {
    await setStyle(undefined);
    await closeAll();
  });

  it('give the same spans as the underlines, with their types', async () => {
    await setStyle('both');
    const editor = await show(ARTICLE);
    const { document } = editor;
    const legend = await run<vscode.SemanticTokensLegend>('vscode.provideDocumentSemanticTokensLegend', document.uri);
    same(legend.tokenTypes, ['person', 'organization', 'policyTerm']);
    const tokens = await run<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens', document.uri);
    const words = decode(document, tokens.data, legend.tokenTypes);
    ok(words.includes('Maria Jensen: person') && words.includes('Nordic Bank: organization'), words.join('; '));
    const { person, organization, term } = (await api()).highlightedRanges(editor);
    equal(words.length, person.length + organization.length + term.length);
  });

  it('are there instead of underlines when the setting says so', async () => {
    const editor = await show(ARTICLE);
    const { highlightedRanges } = await api();
    ok(highlightedRanges(editor).person.length > 0);
    await setStyle('semanticTokens');
    await eventually(() => highlightedRanges(editor).person.length === 0 || undefined, 'no underlines');
  });
});
