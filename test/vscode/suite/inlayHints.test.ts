import * as vscode from 'vscode';
import { AMBIGUOUS, closeAll, rangeOf, show } from './article';
import { eventually, match, ok, same } from './expect';

async function hintsIn(document: vscode.TextDocument): Promise<vscode.InlayHint[]> {
  const end = document.positionAt(document.getText().length);
  const range = new vscode.Range(new vscode.Position(0, 0), end);
  return (await vscode.commands.executeCommand('vscode.executeInlayHintProvider', document.uri, range)) ?? [];
}

const labelOf = ({ label }: vscode.InlayHint): string =>
  typeof label === 'string' ? label : label.map((part) => part.value).join('');

describe('inlay hints', () => {
  const settings = () => vscode.workspace.getConfiguration('glossator');
  afterEach(async () => {
    await settings().update('inlayHints.pronouns', undefined, vscode.ConfigurationTarget.Global);
    await closeAll();
  });

  it('are off until the reader wants them', async () => {
    const { document } = await show(AMBIGUOUS);
    same(await hintsIn(document), []);
  });

  it('name whom “she” and “her company” mean, right after the words, and who may be meant', async () => {
    const { document } = await show(AMBIGUOUS);
    await settings().update('inlayHints.pronouns', true, vscode.ConfigurationTarget.Global);
    const hints = await eventually(async () => {
      const found = await hintsIn(document);
      return found.length > 0 ? found : undefined;
    }, 'hints');
    const after = (words: string, nth = 0): vscode.InlayHint | undefined => {
      const { end } = rangeOf(document, words, nth);
      return hints.find(({ position }) => position.isEqual(end));
    };
    ok(after('She'), 'a hint after “She”');
    same(labelOf(after('She')!), 'Maria Jensen');
    same(labelOf(after('her company')!), 'Nordic Bank');
    const [part] = after('She')!.label as vscode.InlayHintLabelPart[];
    match(String(part!.tooltip), /Confidence: \d+ %/);
    match(labelOf(after('Smith', 2)!), /^\w+ Smith or \w+ Smith\?$/);
    ok(!after('Maria Jensen'), 'a name needs no hint');
  });
});
