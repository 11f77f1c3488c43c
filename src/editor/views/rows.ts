import { l10n, type TextDocument } from 'vscode';
import type { Span } from '../../core/analysis';
import type { Entity, Role } from '../../core/sidecar/record';
import { rolesOf, type MentionView, type StatementView } from '../../worker/items';
import type { View } from '../../worker/view';
import type { Settings } from '../settings';
import { wordsOf } from '../text';
import { kindText, mentionsText, roleText } from '../wording';
import { rowsOf, type Row } from './node';

/** What the views show: one text as it is now, sorted and filtered as the reader wants. */
export interface Article {
  readonly document: TextDocument;
  readonly view: View;
  readonly sort: Settings['views.sort'];
  /** In lower case; empty for everything. */
  readonly filter: string;
}

export const ICONS = { person: 'person', organization: 'organization', term: 'tag', statement: 'quote' } as const;

/** Words shown in a row; the whole of them are in its tooltip. */
const ROW = 80;
const AROUND = 60;

/** Made once, when it is first needed: that takes some milliseconds, and `localeCompare` would do it for each pair. */
let collator: Intl.Collator | undefined;

/** The entities of a type that the filter lets through, in the reader's order. */
export function entitiesOf({ view, sort, filter }: Article, type: Entity['type']): readonly Entity[] {
  if (sort === 'firstMention') return view.mentioned(type).filter((entity) => matches(entity, filter));
  // They come in the order of their ids, which is nearly that of their names, so that sorting takes little.
  const found = view.entities
    .filter((entity) => entity.type === type && matches(entity, filter))
    .map((entity) => ({ entity, ...view.countsOf(entity) }))
    .filter(({ mentions }) => mentions > 0);
  const { compare } = (collator ??= new Intl.Collator());
  if (sort === 'name') found.sort((a, b) => compare(a.entity.name, b.entity.name));
  else found.sort((a, b) => b.statements - a.statements || b.mentions - a.mentions);
  return found.map(({ entity }) => entity);
}

export const contains = (words: string, filter: string): boolean => words.toLowerCase().includes(filter);

/** By its names, its roles and their organizations. */
export const matches = (entity: Entity, filter: string): boolean =>
  filter === '' ||
  contains(entity.name, filter) ||
  entity.aliases.some((alias) => contains(alias, filter)) ||
  rolesOf(entity).some((role) => contains(roleText(role), filter));

export function roleRow({ document, view }: Article, person: Entity, role: Role, index: number): Row {
  const evidence = view.evidenceOf(person, role);
  return {
    key: `role${index}`,
    label: roleText(role),
    icon: 'briefcase',
    spoken: () => l10n.t('Role: {0}', roleText(role)),
    ...(evidence && { place: () => evidence, tooltip: () => wordsOf(document, evidence) }),
  };
}

export const statementRows = (article: Article, speaker: Entity): Row[] =>
  rowsOf(article.view.statementsOf(speaker), (statement) => statementRow(article, statement));

/** The mentions of an entity under a row that counts them. */
export function mentionsRow(article: Article, entity: Entity): Row {
  return {
    key: 'mentions',
    label: mentionsText(article.view.countsOf(entity).mentions),
    icon: 'list-flat',
    children: () => rowsOf(article.view.mentionsOf(entity), (mention) => mentionRow(article, mention)),
  };
}

export function statementRow({ document, view }: Article, statement: StatementView): Row {
  const { target, kind, index } = statement;
  const words = wordsOf(document, target, ROW);
  return {
    key: view.statementId(index),
    label: `“${words}”`,
    description: kindText(kind),
    icon: 'quote',
    spoken: () => l10n.t('Statement, {0}: {1}', kindText(kind), words),
    place: () => target,
    tooltip: () => wordsOf(document, target, 2000),
  };
}

export function mentionRow({ document, view }: Article, mention: MentionView): Row {
  const line = document.positionAt(mention.start).line + 1;
  const words = wordsOf(document, mention, ROW);
  return {
    key: view.mentionId(mention.index),
    line,
    label: words,
    description: wordsAfter(document, mention),
    icon: mention.kind === 'name' ? 'symbol-text' : 'arrow-small-right',
    spoken: () => l10n.t('“{0}” in line {1}', words, line),
    place: () => mention,
    tooltip: () => surroundings(document, mention),
  };
}

/** The rest of the line, to tell the places of one name apart. */
function wordsAfter(document: TextDocument, { end }: Span): string {
  const { line, character } = document.positionAt(end);
  return document
    .lineAt(line)
    .text.slice(character, character + AROUND)
    .trim();
}

export function surroundings(document: TextDocument, { start, end }: Span): string {
  const { line, character } = document.positionAt(start);
  const { text } = document.lineAt(line);
  const [from, to] = [Math.max(0, character - 2 * AROUND), character + (end - start) + 2 * AROUND];
  const cut = `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
  return `${l10n.t('Line {0}', line + 1)}\n${cut}`;
}
