import * as vscode from 'vscode';
import { ARTICLE, closeAll, file, rangeOf, show, showFile } from './article';
import { equal, eventually, match, ok, same } from './expect';

interface Source {
  readonly article: string;
  readonly uri: string;
  readonly line: number;
  readonly column: number;
}

interface Statement {
  readonly speaker: string | null;
  readonly quote: string;
  readonly date: string;
  readonly source: Source;
}

interface Offer {
  readonly name: string;
  readonly modelDescription: string;
  readonly inputSchema: { readonly properties: Readonly<Record<string, unknown>> };
}

/** What a tool answers, read as a model would. */
async function invoke<T>(name: string, input: object): Promise<T> {
  const result = await vscode.lm.invokeTool(`glossator_${name}`, { input, toolInvocationToken: undefined });
  const [part] = result.content;
  ok(part instanceof vscode.LanguageModelTextPart, 'text');
  return JSON.parse(part.value) as T;
}

const positionOf = ({ line, column }: Source): vscode.Position => new vscode.Position(line - 1, column - 1);

describe('the tools for language models', () => {
  afterEach(closeAll);

  it('are offered to assistants with what they take', async () => {
    const { packageJSON } = vscode.extensions.getExtension('glossator.glossator')!;
    const tools = (packageJSON as { contributes: { languageModelTools: Offer[] } }).contributes.languageModelTools;
    same(tools.map((tool) => tool.name).sort(), [
      'glossator_findStatements',
      'glossator_listPeople',
      'glossator_lookUpTerm',
    ]);
    await show(ARTICLE);
    for (const { name, modelDescription, inputSchema } of tools) {
      ok(modelDescription.length > 50 && inputSchema.properties['scope'], name);
      ok(await invoke(name.replace('glossator_', ''), { term: 'x', speaker: '', name: '' }), name);
    }
  });

  it('list people with roles and the place where each is introduced', async () => {
    const { document } = await show(ARTICLE);
    interface Person {
      readonly name: string;
      readonly roles: readonly string[];
      readonly introducedAt: Source;
    }
    const { people } = await invoke<{ people: Person[] }>('listPeople', {});
    same(
      people.map((p) => p.name),
      ['Maria Jensen', 'Peter Okafor'],
    );
    same(people[0]!.roles, ['chairwoman, Nordic Bank']);
    same(positionOf(people[0]!.introducedAt), rangeOf(document, 'Maria Jensen').start);
    const narrowed = await invoke<{ people: Person[] }>('listPeople', { name: 'lagos' });
    same(
      narrowed.people.map((p) => p.name),
      ['Peter Okafor'],
    );
  });

  it('find statements by speaker and by topic, word for word and with their places', async () => {
    const { document } = await show(ARTICLE);
    const { statements } = await invoke<{ statements: Statement[] }>('findStatements', { speaker: 'Okafor' });
    same(
      statements.map((s) => s.quote),
      ['The rules are welcome.'],
    );
    same(positionOf(statements[0]!.source), rangeOf(document, 'The rules are welcome').start);
    const about = await invoke<{ statements: Statement[] }>('findStatements', { topic: 'new rules' });
    same(
      about.statements.map((s) => `${s.speaker}: ${s.quote}`),
      ['Maria Jensen: the new rules come too early'],
    );
  });

  it('look up a term with who uses it', async () => {
    await show('Maria Jensen, chairwoman of Nordic Bank, said: "The tariffs hurt exports."\n');
    const { terms } = await invoke<{ terms: { usedBy: { name: string }[]; statements: Statement[] }[] }>('lookUpTerm', {
      term: 'tariff',
    });
    equal(terms[0]!.usedBy[0]!.name, 'Maria Jensen');
    match(terms[0]!.statements[0]!.quote, /^The tariffs hurt exports/);
  });

  it('look through the whole workspace', async () => {
    const uri = await file('lm/2024-02-03.txt', 'Runa Eide, head of Voss Energy, said: "Dams are full."\n');
    await showFile(uri);
    await closeAll();
    await show(ARTICLE);
    // The index hears of a new file a moment later.
    const [found] = await eventually(async () => {
      const { statements } = await invoke<{ statements: Statement[] }>('findStatements', {
        speaker: 'runa eide',
        scope: 'workspace',
      });
      return statements.length > 0 ? statements : undefined;
    }, 'the statement in the new file');
    same([found!.quote, found!.date, found!.source.article], ['Dams are full.', '2024-02-03', 'lm/2024-02-03.txt']);
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(uri, '..'), { recursive: true });
  });

  it('say what is missing when no article is open', async () => {
    await closeAll();
    const failed = await invoke('listPeople', {}).then(
      () => '',
      (error: unknown) => String(error),
    );
    match(failed, /No article is open/);
  });
});
