import {
  l10n,
  Location,
  Range,
  TabInputText,
  Uri,
  window,
  workspace,
  type Disposable,
  type TextDocument,
} from 'vscode';
import type { EntityType } from '../../core/analysis';
import type { AppearanceHit, Companion, EntityDetails, EntityHit, Scope, StatementHit } from '../../core/index/answers';
import { countOf, placeAt, type Place } from '../../core/index/places';
import type { RoleSummary } from '../../core/index/summary';
import type { Annotations } from '../services/annotations';
import { setting } from '../settings';
import { articleText, articlesText, kindText, mentionsText, roleText, statementsText } from '../wording';
import { progressText } from '../workspace/progress';
import type { WorkspaceIndexer } from '../workspace/workspaceIndex';
import type { ManyArticles } from './articleTree';
import type { Desk } from './desk';
import { rowsOf, type Row } from './node';
import { ICONS } from './rows';

/** One more than a view shows, so that it can say that there are more. */
const MOST = 1001;
/** Words shown in a row; the whole of them are in its tooltip. */
const ROW = 80;
/** While the index is built, the views show it as it grows, this often, in milliseconds. */
const GROWTH = 1500;

/** What a view shows of the open documents or the whole workspace. */
export function manyArticles(type: EntityType, index: WorkspaceIndexer, annotations: Annotations): ManyArticles {
  const scopeOf = async (desk: Desk): Promise<Scope> => {
    if (desk.scope === 'openDocuments') return openArticles(annotations);
    void index.build().catch(() => undefined);
    return null;
  };
  return {
    rows: async (desk) => {
      const scope = await scopeOf(desk);
      const query = { type, scope, sort: setting('views.sort'), filter: desk.filter, most: MOST };
      const hits = await index.ask({ ask: 'entities', query });
      return rowsOf(hits, (hit) => entityRow(index, scope, hit));
    },
    keyOf: async (uri, entityId) => (await index.ask({ ask: 'keyOf', uri, entityId })) ?? undefined,
  };
}

/** Keeps the views in step with the index. */
export function followIndex(index: WorkspaceIndexer, desk: Desk): Disposable {
  let shown = 0;
  const listeners = [
    index.onDidChange(() => {
      if (desk.scope !== 'document') desk.refresh();
    }),
    index.onDidProgress((state) => {
      desk.progress = progressText(state);
      const isDue = state.kind !== 'building' || Date.now() - shown > GROWTH;
      if (desk.scope !== 'workspace' || !isDue) return;
      shown = Date.now();
      desk.refresh();
    }),
  ];
  return { dispose: () => listeners.forEach((listener) => void listener.dispose()) };
}

/** The articles of all tabs, read by now; those of tabs that were not looked at yet are opened for it. */
export async function openArticles(annotations: Annotations): Promise<string[]> {
  const inputs = window.tabGroups.all.flatMap((group) => group.tabs.map((tab) => tab.input));
  const uris = new Map(
    inputs.flatMap((input) => (input instanceof TabInputText ? [[String(input.uri), input.uri]] : [])),
  );
  // Binary and very large files can't be opened.
  const opened = await Promise.all(
    [...uris.values()].map((uri) => workspace.openTextDocument(uri).then(null, () => null)),
  );
  const documents = opened.filter((document) => document !== null && annotations.accepts(document)) as TextDocument[];
  await Promise.all(documents.map((document) => annotations.view(document)));
  return documents.map(({ uri }) => String(uri));
}

export const locationAt = (uri: string, [line, character, endLine, endCharacter]: Place): Location =>
  new Location(Uri.parse(uri), new Range(line, character, endLine, endCharacter));

function entityRow(index: WorkspaceIndexer, scope: Scope, hit: EntityHit): Row {
  const counts = countsText(hit);
  return {
    key: hit.key,
    label: hit.name,
    description: hit.roles[0] ? roleText(hit.roles[0]) : counts,
    icon: ICONS[hit.type],
    location: () => locationAt(hit.first.uri, hit.first.place),
    tooltip: () =>
      [
        hit.name,
        ...hit.roles.map(roleText),
        ...(hit.definition ? [hit.definition] : []),
        ...(hit.aliases.length > 0 ? [l10n.t('Also: {0}', hit.aliases.join(', '))] : []),
        counts,
      ].join('\n'),
    ...(hit.type === 'person' && { person: hit.key }),
    fetch: async () => {
      const details = await index.ask({ ask: 'details', key: hit.key, scope });
      return details ? detailRows(index, scope, details) : [];
    },
  };
}

const countsText = ({ type, statements, mentions, articles }: EntityHit): string =>
  [
    ...(statements > 0 && type !== 'term' ? [statementsText(statements)] : []),
    mentionsText(mentions),
    articlesText(articles),
  ].join(', ');

/** Roles or definition, people, articles. */
function detailRows(index: WorkspaceIndexer, scope: Scope, details: EntityDetails): Row[] {
  const { type, definition, roles, people, appearances } = details;
  return [
    ...(definition ? [{ key: 'definition', label: definition, icon: 'book', tooltip: () => definition }] : []),
    ...(type === 'term' ? [firstUseRow(details)] : []),
    ...roles.map(roleRow),
    ...rowsOf(people, (person) => companionRow(index, scope, person)),
    ...rowsOf(appearances, (appearance) => articleRow(type, appearance)),
  ];
}

const firstUseRow = ({ first }: EntityDetails): Row => ({
  key: 'first',
  label: l10n.t('First use: {0}', first.date.day),
  description: articleText(first),
  icon: 'history',
  location: () => locationAt(first.uri, first.place),
});

const roleRow = (role: RoleSummary, index: number): Row => ({
  key: `role${index}`,
  label: roleText(role),
  icon: 'briefcase',
  spoken: () => l10n.t('Role: {0}', roleText(role)),
});

const companionRow = (index: WorkspaceIndexer, scope: Scope, { key, name, titles, statements }: Companion): Row => ({
  key: `with:${key}`,
  label: name,
  description: statements > 0 ? l10n.t('uses the term: {0}', statementsText(statements)) : titles.join(', '),
  icon: 'person',
  fetch: async () => {
    const details = await index.ask({ ask: 'details', key, scope });
    return details ? detailRows(index, scope, details) : [];
  },
});

/** What one article has of the entity. */
function articleRow(type: EntityType, { article, entityId, places, introduction, statements }: AppearanceHit): Row {
  const { uri, date, path } = article;
  const count = countOf(places);
  const said = statements.length > 0 && type !== 'term' ? [statementsText(statements.length)] : [];
  return {
    key: uri,
    label: articleText(article),
    description: [date.day, ...said, mentionsText(count)].join(', '),
    icon: 'file-text',
    location: () => locationAt(uri, placeAt(places, introduction)),
    tooltip: () => `${path}\n${dateText(date)}`,
    ...(type === 'person' && { appearance: { uri, entityId } }),
    children: () => [
      ...rowsOf(statements, (statement, i) => statementRow(statement, i, type === 'term')),
      ...rowsOf(Array(count).fill(uri), (_, i) => mentionRow(uri, placeAt(places, i), i)),
    ],
  };
}

const dateText = ({ day, from }: AppearanceHit['article']['date']): string =>
  ({
    text: l10n.t('{0}, as the text says', day),
    name: l10n.t('{0}, as the file’s name says', day),
    file: l10n.t('{0}, when the file was last changed', day),
  })[from];

function statementRow({ article, place, words, kind, speaker }: StatementHit, index: number, named: boolean): Row {
  const shown = words.length > ROW ? `${words.slice(0, ROW).replace(/\s\S*$/u, '')} …` : words;
  return {
    key: `statement${index}`,
    label: `“${shown}”`,
    description: (named && speaker) || kindText(kind),
    icon: ICONS.statement,
    spoken: () => l10n.t('Statement, {0}: {1}', kindText(kind), shown),
    location: () => locationAt(article.uri, place),
    tooltip: () => words,
  };
}

const mentionRow = (uri: string, place: Place, index: number): Row => ({
  key: `mention${index}`,
  label: l10n.t('Line {0}', place[0] + 1),
  icon: 'symbol-text',
  location: () => locationAt(uri, place),
});
