import { Disposable, l10n, LanguageModelTextPart, LanguageModelToolResult, lm, window } from 'vscode';
import type { EntityHit, Scope, StatementHit } from '../../core/index/answers';
import { placeAt, type Place } from '../../core/index/places';
import type { Services } from '../services/services';
import { openArticles } from '../views/manyArticles';
import { roleText } from '../wording';

/** Where to look: what a tool's input may say. */
interface Where {
  readonly scope?: 'document' | 'openDocuments' | 'workspace';
}

interface PeopleInput extends Where {
  /** A part of a name, a role or an organization. */
  readonly name?: string;
}

interface StatementsInput extends Where {
  readonly speaker?: string;
  readonly topic?: string;
}

interface TermInput extends Where {
  readonly term: string;
}

/** A model reads all of an answer: no more people, statements or terms than these. */
const MOST_PEOPLE = 60;
const MOST_STATEMENTS = 40;
const MOST_TERMS = 5;

/**
 * Tools for an assistant in the editor, where there is one: who is in an article, who said what, what a term means.
 * They read only, and say of everything where it stands, so that an answer can quote its source.
 */
export function registerTools(services: Services): Disposable {
  // Some builds of VS Code leave the API out.
  if (typeof (lm as Partial<typeof lm> | undefined)?.registerTool !== 'function') {
    return new Disposable(() => undefined);
  }
  const tools = new Tools(services);
  return Disposable.from(
    tool<PeopleInput>('glossator_listPeople', l10n.t('Listing the people of the article'), (input) =>
      tools.people(input),
    ),
    tool<StatementsInput>('glossator_findStatements', l10n.t('Looking for statements'), (input) =>
      tools.statements(input),
    ),
    tool<TermInput>('glossator_lookUpTerm', l10n.t('Looking up a policy term'), (input) => tools.term(input)),
  );
}

function tool<T>(name: string, invocationMessage: string, answer: (input: T) => Promise<object>): Disposable {
  return lm.registerTool<T>(name, {
    prepareInvocation: () => ({ invocationMessage }),
    invoke: async ({ input }) => {
      const text = JSON.stringify(await answer(input), null, 1);
      return new LanguageModelToolResult([new LanguageModelTextPart(text)]);
    },
  });
}

class Tools {
  constructor(private readonly services: Services) {}

  async people({ name = '', ...where }: PeopleInput): Promise<object> {
    const scope = await this.scopeOf(where);
    const query = { type: 'person', scope, sort: 'count', filter: name, most: MOST_PEOPLE } as const;
    const people = await this.services.index.ask({ ask: 'entities', query });
    return {
      people: people.map((person) => ({
        name: person.name,
        alsoCalled: person.aliases,
        roles: person.roles.map(roleText),
        statements: person.statements,
        mentions: person.mentions,
        articles: person.articles,
        introducedAt: source(person.first, person.first.place),
      })),
      ...cut(people.length, MOST_PEOPLE),
    };
  }

  async statements({ speaker = '', topic = '', ...where }: StatementsInput): Promise<object> {
    const query = { scope: await this.scopeOf(where), speaker, topic, most: MOST_STATEMENTS };
    const statements = await this.services.index.ask({ ask: 'statements', query });
    return { statements: statements.map(quotation), ...cut(statements.length, MOST_STATEMENTS) };
  }

  async term({ term, ...where }: TermInput): Promise<object> {
    const scope = await this.scopeOf(where);
    const { index } = this.services;
    const query = { type: 'term', scope, sort: 'count', filter: term, most: MOST_TERMS } as const;
    const hits = await index.ask({ ask: 'entities', query });
    return { terms: await Promise.all(hits.map((hit) => this.termDetails(hit, scope))) };
  }

  private async termDetails({ key, name, definition, aliases, mentions, first }: EntityHit, scope: Scope) {
    const details = await this.services.index.ask({ ask: 'details', key, scope });
    const appearances = details?.appearances ?? [];
    return {
      term: name,
      definition,
      alsoWritten: aliases,
      mentions,
      firstUse: { date: first.date.day, at: source(first, first.place) },
      usedBy: details?.people.map((person) => ({ name: person.name, statements: person.statements })) ?? [],
      articles: appearances.map(({ article, places }) => source(article, placeAt(places, 0))).slice(0, MOST_STATEMENTS),
      statements: appearances.flatMap((a) => a.statements.map(quotation)).slice(0, MOST_STATEMENTS),
    };
  }

  /** @throws Error that tells the model what to ask the reader for. */
  private async scopeOf({ scope = 'document' }: Where): Promise<Scope> {
    const { annotations, index } = this.services;
    if (scope === 'workspace') {
      await index.build();
      return null;
    }
    if (scope === 'openDocuments') return openArticles(annotations);
    const shown = [window.activeTextEditor, ...window.visibleTextEditors];
    const document = shown.map((editor) => editor?.document).find((d) => d && annotations.accepts(d));
    if (!document || !(await annotations.view(document))) {
      throw new Error(l10n.t('No article is open. Open one first.'));
    }
    return [String(document.uri)];
  }
}

/** Lines and columns from 1, as people count. */
const source = ({ uri, path }: { readonly uri: string; readonly path: string }, [line, character]: Place) => ({
  article: path,
  uri,
  line: line + 1,
  column: character + 1,
});

const quotation = ({ article, speaker, kind, modality, place, words }: StatementHit) => ({
  speaker,
  kind,
  ...(modality !== 'asserted' && { modality }),
  quote: words,
  title: article.title,
  date: article.date.day,
  source: source(article, place),
});

const cut = (count: number, most: number) => ({ isComplete: count < most });
