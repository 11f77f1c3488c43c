import { ConfigurationTarget, Range, workspace } from 'vscode';
import { api, ARTICLE, closeAll, rangeOf, show, shown, wordsAt } from './article';
import { eventually, ok, same } from './expect';

describe('highlights', () => {
  afterEach(closeAll);

  it('underlines the names of people and organizations where they stand', async () => {
    const editor = await show(ARTICLE);
    const { highlightedRanges } = await api();
    const { person, organization } = highlightedRanges(editor);
    ok(wordsAt(editor.document, person).includes('Maria Jensen'), 'the person');
    ok(wordsAt(editor.document, organization).includes('Nordic Bank'), 'the organization');
    const first = person.find((range) => editor.document.getText(range) === 'Maria Jensen');
    same(first, rangeOf(editor.document, 'Maria Jensen'));
  });

  it('cover the visible part of a long text and follow when it is scrolled', async () => {
    const lines = Array.from({ length: 1000 }, (_, i) => `Line ${i}: Maria Jensen said that it is late.`);
    const editor = await show(lines.join('\n\n'));
    const { highlightedRanges } = await api();
    const last = (): number => highlightedRanges(editor).person.at(-1)?.start.line ?? -1;
    ok(last() >= 0 && last() < 1000, `the last line with a mark is ${last()}`);
    editor.revealRange(new Range(1990, 0, 1990, 0));
    await eventually(() => (last() > 1900 ? true : undefined), 'marks at the end of the text');
    ok(highlightedRanges(editor).person[0]!.start.line > 1000, 'none at its beginning');
  });

  it('are there in what is seen of a long text before all of it is read', async () => {
    const name = (n: number): string => `Ana ${String.fromCharCode(65 + (n % 26))}${n.toString(36)}ov`;
    const lines = Array.from(
      { length: 4000 },
      (_, n) =>
        `${name(n)}, head of bank ${n}, said on day ${n} that the rules come too early for those who keep them.`,
    );
    const { highlightedRanges, onDidHighlight, status } = await api();
    const document = await workspace.openTextDocument({ content: lines.join('\n\n'), language: 'plaintext' });
    const first = new Promise<{ marks: number; status: string }>((resolve) => {
      const listener = onDidHighlight((editor) => {
        if (editor.document !== document) return;
        listener.dispose();
        resolve({ marks: highlightedRanges(editor).person.length, status: status().text });
      });
    });
    const editor = await shown(document);
    const { marks, status: then } = await first;
    ok(marks > 0, 'marks');
    ok(then.startsWith('$(sync~spin)'), `“${then}” says that the rest is being read`);
    ok(highlightedRanges(editor).person.length >= marks, 'no fewer at the end');
  });

  it('can be switched off', async () => {
    const editor = await show(ARTICLE);
    const { highlightedRanges } = await api();
    const settings = workspace.getConfiguration('glossator');
    await settings.update('highlights.style', 'off', ConfigurationTarget.Global);
    try {
      await eventually(() => highlightedRanges(editor).person.length === 0 || undefined, 'no marks');
    } finally {
      await settings.update('highlights.style', undefined, ConfigurationTarget.Global);
    }
  });

  it('show pronouns and descriptions where the setting says so', async () => {
    const editor = await show(ARTICLE);
    const { highlightedRanges } = await api();
    const words = (): string[] => wordsAt(editor.document, highlightedRanges(editor).person);
    ok(!words().includes('she'));
    const settings = workspace.getConfiguration('glossator');
    await settings.update('highlights.references', true, ConfigurationTarget.Global);
    try {
      await eventually(() => words().includes('she') || undefined, '“she” is marked');
    } finally {
      await settings.update('highlights.references', undefined, ConfigurationTarget.Global);
    }
  });
});
