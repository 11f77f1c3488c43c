import { l10n } from 'vscode';
import type { Entity } from '../../core/sidecar/record';
import type { MentionView, StatementView } from '../../worker/items';
import type { View } from '../../worker/view';
import type { Conflict, Orphan } from '../../worker/pack';
import { isQuestion, LOW_CONFIDENCE, percent, questionsOf, whoText } from '../questions/question';
import { wordsOf } from '../text';
import { mentionsText, sidesOf, speakerName, typeText } from '../wording';
import { rowsOf, type Row } from './node';
import { contains, ICONS, mentionRow, statementRow, type Article } from './rows';

/** Open questions, what the engine suggests with the least sure first, and decisions whose words are gone. */
export function reviewRows(article: Article): Row[] {
  const { view } = article;
  const { mentions, statements } = questionsOf(view);
  const questions = [
    ...mentions.map((mention) => () => questionRow(article, mention)),
    ...statements.map((statement) => () => suggestedStatement(article, statement)),
  ];
  const suggested = view.suggestedEntities(LOW_CONFIDENCE);
  const said = view.suggestedStatements(LOW_CONFIDENCE, Infinity).sort((a, b) => a.confidence - b.confidence);
  return [
    ...group(article, 'conflicts', l10n.t('Different Decisions'), 'git-compare', view.conflicts, (conflict) =>
      conflictRow(conflict, view),
    ),
    ...group(article, 'questions', l10n.t('Open Questions'), 'question', questions, (make) => make()),
    ...group(article, 'suggestions', l10n.t('Names and Terms'), 'lightbulb', suggested, (entity) =>
      suggestionRow(article, entity),
    ),
    ...group(article, 'statements', l10n.t('Statements'), 'quote', said, (statement) =>
      suggestedStatement(article, statement),
    ),
    ...group(article, 'orphans', l10n.t('Words Not Found'), 'debug-disconnect', view.orphans, (orphan) =>
      orphanRow(orphan, view.entity(orphan.entityId ?? '')),
    ),
  ];
}

/** What the engine is sure of can wait: these are closed at first. */
const CLOSED: readonly string[] = ['suggestions', 'statements'];

/** A row that counts those under it, which are made when it is opened; without any there is none. */
function group<T>(
  { filter }: Article,
  key: string,
  label: string,
  icon: string,
  items: readonly T[],
  rowFor: (item: T) => Row,
): Row[] {
  const fits = (item: T): boolean => {
    const row = rowFor(item);
    return contains(`${row.label} ${row.description ?? ''}`, filter);
  };
  const fitting = filter === '' ? items : items.filter(fits);
  if (fitting.length === 0) return [];
  const children = (): Row[] => rowsOf(fitting, rowFor);
  return [{ key, label, icon, open: !CLOSED.includes(key), description: String(fitting.length), children }];
}

/** Words shown of a question: they leave room for who may be meant. */
const QUESTION = 30;

function questionRow(article: Article, mention: MentionView): Row {
  const { view } = article;
  const { index, entity, type, confidence } = mention;
  const ids = [view.mentionId(index)];
  const candidates = view.candidates(index);
  const row = mentionRow(article, mention);
  const about = entity ? `${percent(confidence)} ${typeText(type)}?` : whoText(candidates);
  return {
    ...row,
    label: wordsOf(article.document, mention, QUESTION),
    icon: 'question',
    description: about,
    spoken: () => l10n.t('Open question, {0}: {1}', row.spoken?.() ?? row.label, about),
    ...(entity && { accept: () => ({ type: 'accept', ids }) }),
    reject: () => ({ type: 'reject', ids }),
    ...(candidates.length > 0 && {
      open: true,
      children: () => candidates.map((candidate) => candidateRow(candidate, mention, ids)),
    }),
  };
}

const candidateRow = ({ id, name, type }: Entity, mention: MentionView, ids: readonly string[]): Row => ({
  key: id,
  label: l10n.t('This is {0}', name),
  icon: ICONS[type],
  place: () => mention,
  accept: () => ({ type: 'attach', ids, entityId: id }),
});

/** An entity with mentions that nobody has decided on; the surest of them says how sure it is. */
function suggestionRow(article: Article, entity: Entity): Row {
  const { view } = article;
  const { indices, confidence } = view.suggestedOf(entity, LOW_CONFIDENCE);
  const ids = (): string[] => indices.map((i) => view.mentionId(i));
  const about = `${percent(confidence)} · ${mentionsText(indices.length)}`;
  return {
    key: entity.id,
    label: entity.name,
    description: about,
    icon: ICONS[entity.type],
    spoken: () => l10n.t('Suggestion: {0}, {1}, {2}', entity.name, typeText(entity.type), about),
    place: () => view.mention(indices[0]!),
    accept: () => ({ type: 'accept', ids: ids() }),
    reject: () => ({ type: 'reject', ids: ids() }),
    children: () => rowsOf(indices, (i) => suggestedMention(article, view.mention(i))),
  };
}

function suggestedMention(article: Article, mention: MentionView): Row {
  const ids = [article.view.mentionId(mention.index)];
  return {
    ...mentionRow(article, mention),
    accept: () => ({ type: 'accept', ids }),
    reject: () => ({ type: 'reject', ids }),
  };
}

function suggestedStatement(article: Article, statement: StatementView): Row {
  const ids = [article.view.statementId(statement.index)];
  const row = statementRow(article, statement);
  return {
    ...row,
    description: `${speakerName(statement)} · ${percent(statement.confidence)}`,
    spoken: () => l10n.t('Suggested statement of {0}: {1}', speakerName(statement), row.label),
    accept: () => ({ type: 'accept', ids }),
    reject: () => ({ type: 'reject', ids }),
  };
}

/** What two readers decided differently, with what the reader can choose under it. */
function conflictRow(conflict: Conflict, view: View): Row {
  const { of, id, role: index, words, place, canBeBoth } = conflict;
  const { mine, theirs } = sidesOf(conflict, view);
  const choice = (take: 'this' | 'other' | 'both', label: string, icon: string): Row => ({
    key: take,
    label,
    icon,
    ...(place && { place: () => place }),
    accept: () => ({ type: 'settle', of, id, index, take }),
  });
  return {
    key: `${id}:${index ?? ''}`,
    label: words,
    description: `${mine} ⇄ ${theirs}`,
    icon: 'git-compare',
    spoken: () => l10n.t('Two decisions on “{0}”: {1}; or {2}', words, mine, theirs),
    ...(place && { place: () => place }),
    open: true,
    children: () => [
      choice('this', l10n.t('Keep: {0}', mine), 'check'),
      choice('other', l10n.t('Take: {0}', theirs), 'arrow-swap'),
      ...(canBeBoth ? [choice('both', l10n.t('Keep both'), 'add')] : []),
    ],
  };
}

function orphanRow({ id, type, exact, start }: Orphan, entity: Entity | undefined): Row {
  return {
    key: id,
    label: exact.replace(/\s+/gu, ' '),
    ...(entity && entity.name !== exact && { description: entity.name }),
    icon: ICONS[type],
    spoken: () => l10n.t('Not found in the text: {0}', exact),
    tooltip: () => l10n.t('These words are no longer in the text. They stood here.') + `\n${exact}`,
    place: () => ({ start, end: start }),
    orphan: id,
    reject: () => ({ type: 'remove', ids: [id] }),
  };
}

/** Leads to the open question at the offset. */
export function questionKeys({ view }: Article, offset: number): readonly string[] {
  const mention = view.mentionAt(offset);
  return mention && isQuestion(mention) ? ['questions', view.mentionId(mention.index)] : [];
}
