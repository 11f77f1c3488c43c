import { l10n } from 'vscode';
import type { Entity } from '../../core/sidecar/record';
import type { MentionView, StatementView, View } from '../../worker/view';
import type { Conflict, Orphan } from '../../worker/pack';
import { isQuestion, isUnsure, LOW_CONFIDENCE, percent, questionsOf, whoText } from '../questions/question';
import { wordsOf } from '../text';
import { mentionsText, sidesOf, speakerName, typeText } from '../wording';
import type { Row } from './node';
import { contains, ICONS, mentionRow, statementRow, type Article } from './rows';

/** Open questions, what the engine suggests with the least sure first, and decisions whose words are gone. */
export function reviewRows(article: Article): Row[] {
  const { view } = article;
  const { mentions, statements } = questionsOf(view);
  const questions = [
    ...mentions.map((mention) => () => questionRow(article, mention)),
    ...statements.map((statement) => () => suggestedStatement(article, statement)),
  ];
  const said = suggestedStatements(view).map((statement) => () => suggestedStatement(article, statement));
  const conflicts = view.conflicts.map((conflict) => () => conflictRow(conflict, view));
  const orphans = view.orphans.map((orphan) => () => orphanRow(orphan, view.entity(orphan.entityId ?? '')));
  return [
    ...group(article, 'conflicts', l10n.t('Different Decisions'), 'git-compare', conflicts, true),
    ...group(article, 'questions', l10n.t('Open Questions'), 'question', questions, true),
    ...group(article, 'suggestions', l10n.t('Names and Terms'), 'lightbulb', suggestions(article)),
    ...group(article, 'statements', l10n.t('Statements'), 'quote', said),
    ...group(article, 'orphans', l10n.t('Words Not Found'), 'debug-disconnect', orphans, true),
  ];
}

/** A row that counts those under it, which are made when it is opened; without any there is none. */
function group(
  { filter }: Article,
  key: string,
  label: string,
  icon: string,
  makers: readonly (() => Row)[],
  open = false,
): Row[] {
  const fits = (row: Row): boolean => contains(`${row.label} ${row.description ?? ''}`, filter);
  const children = (): Row[] => makers.map((make) => make()).filter(fits);
  const count = filter === '' ? makers.length : children().length;
  return count === 0 ? [] : [{ key, label, icon, open, description: String(count), children }];
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
    spoken: l10n.t('Open question, {0}: {1}', row.spoken ?? row.label, about),
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

/** Each entity with mentions that nobody has decided on; its surest mention says how sure it is. */
function suggestions(article: Article): (() => Row)[] {
  const { view } = article;
  return view.entities
    .map((entity) => ({ entity, ...view.suggestedOf(entity, LOW_CONFIDENCE) }))
    .filter(({ indices }) => indices.length > 0)
    .sort((a, b) => a.confidence - b.confidence || a.entity.name.localeCompare(b.entity.name))
    .map(
      ({ entity, indices, confidence }) =>
        () =>
          suggestionRow(article, entity, indices, confidence),
    );
}

function suggestionRow(article: Article, entity: Entity, open: readonly number[], confidence: number): Row {
  const { view } = article;
  const ids = (): string[] => open.map((i) => view.mentionId(i));
  const about = `${percent(confidence)} · ${mentionsText(open.length)}`;
  return {
    key: entity.id,
    label: entity.name,
    description: about,
    icon: ICONS[entity.type],
    spoken: l10n.t('Suggestion: {0}, {1}, {2}', entity.name, typeText(entity.type), about),
    place: () => view.mention(open[0]!),
    accept: () => ({ type: 'accept', ids: ids() }),
    reject: () => ({ type: 'reject', ids: ids() }),
    children: () => open.map((i) => suggestedMention(article, view.mention(i))),
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

const suggestedStatements = (view: View): StatementView[] =>
  Array.from({ length: view.statementCount }, (_, i) => view.statement(i))
    .filter((statement) => !statement.accepted && !isUnsure(statement))
    .sort((a, b) => a.confidence - b.confidence);

function suggestedStatement(article: Article, statement: StatementView): Row {
  const ids = [article.view.statementId(statement.index)];
  const row = statementRow(article, statement);
  return {
    ...row,
    description: `${speakerName(statement)} · ${percent(statement.confidence)}`,
    spoken: l10n.t('Suggested statement of {0}: {1}', speakerName(statement), row.label),
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
    spoken: l10n.t('Two decisions on “{0}”: {1}; or {2}', words, mine, theirs),
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
    spoken: l10n.t('Not found in the text: {0}', exact),
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
