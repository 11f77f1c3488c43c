import { Disposable, l10n, ThemeIcon } from 'vscode';
import type { StatementWords } from '../../core/sidecar/decisions';
import type { Statement } from '../../core/sidecar/record';
import type { StatementView } from '../../worker/items';
import { registerAtCursor, say, type Place } from '../commands';
import type { Services } from '../services/services';
import { rangeOf, wordsOf } from '../text';
import { kindText, mentionsText, speakerName } from '../wording';
import { choose, write, type Choice } from './ask';
import { choiceOf } from './entities';
import { decide, selectedSpans, statementAt, type GivenItem } from './subject';

type Kind = Statement['kind'];
type Speaker = Pick<StatementWords, 'speakerId' | 'speakerText'>;

/** Who said what, as the reader says: another statement, another speaker, another kind. */
export function registerStatements(services: Services): Disposable {
  const { annotations } = services;
  const about = <A extends object>(
    id: string,
    run: (place: Place, statement: StatementView, given: Partial<A>) => unknown,
  ): Disposable =>
    registerAtCursor<GivenItem & A>(services, `glossator.${id}`, (place, given) => {
      const statement = statementAt(place, given);
      return statement ? run(place, statement, given as Partial<A>) : say(l10n.t('The cursor is in no statement.'));
    });
  const edit = (place: Place, { index }: StatementView, words: StatementWords | undefined): unknown =>
    words && decide(annotations, place, { type: 'editStatement', id: place.view.statementId(index), words });
  return Disposable.from(
    registerAtCursor<StatementWords>(services, 'glossator.markStatement', (place, given) =>
      markStatement(services, place, given),
    ),
    about<{ kind: Kind }>('changeStatementKind', async (place, statement, given) => {
      const kind = given.kind ?? (await askKind(statement.kind));
      return edit(place, statement, kind && { kind });
    }),
    about<Speaker>('changeSpeaker', async (place, statement, given) => {
      const title = l10n.t('Who said “{0}”?', wordsOf(place.document, statement.target, 40));
      return edit(place, statement, speakerGiven(given) ?? (await askSpeaker(place, title, speakerName(statement))));
    }),
  );
}

/** The selected words were said by somebody. */
async function markStatement({ annotations }: Services, place: Place, given: Partial<StatementWords>): Promise<void> {
  const span = given.span ?? selectedSpans(place.editor)[0];
  if (!span) return say(l10n.t('Select the words that were said.'));
  const title = l10n.t('Who said “{0}”?', wordsOf(place.document, span, 40));
  const speaker = speakerGiven(given) ?? (await askSpeaker(place, title));
  if (!speaker) return;
  const before = place.document.getText(
    rangeOf(place.document, { start: Math.max(0, span.start - 1), end: span.start }),
  );
  const kind = given.kind ?? (/["“”„«‘']/u.test(before) ? 'direct' : 'indirect');
  await decide(annotations, place, { type: 'addStatement', span, words: { ...speaker, kind } });
}

const speakerGiven = ({ speakerId, speakerText }: Partial<Speaker>): Speaker | undefined =>
  speakerId === undefined && speakerText === undefined ? undefined : { speakerId: speakerId ?? null, speakerText };

const askKind = (kind: Kind): Promise<Kind | undefined> =>
  choose(
    l10n.t('How is it reported?'),
    (['direct', 'indirect', 'transcript'] as const).map((value) => ({
      label: kindText(value),
      ...(value === kind && { description: l10n.t('now') }),
      value,
    })),
  );

/** Lets the reader choose one of the people and organizations, or say in other words who it is, or that nobody is named. */
async function askSpeaker({ view }: Place, title: string, words = ''): Promise<Speaker | undefined> {
  const speakers = view.entities
    .filter(({ type }) => type !== 'term')
    .map((entity) => ({ entity, ...view.countsOf(entity) }))
    .filter(({ mentions }) => mentions > 0)
    .sort((a, b) => b.statements - a.statements || b.mentions - a.mentions);
  const choices: Choice<Speaker | 'words'>[] = [
    ...speakers.map(({ entity, mentions }) => ({
      ...choiceOf(entity, mentionsText(mentions)),
      value: { speakerId: entity.id },
    })),
    { label: l10n.t('Somebody else…'), iconPath: new ThemeIcon('edit'), alwaysShow: true, value: 'words' },
    {
      label: l10n.t('Nobody who is named'),
      iconPath: new ThemeIcon('circle-slash'),
      alwaysShow: true,
      value: { speakerId: null },
    },
  ];
  const chosen = await choose(title, choices);
  if (chosen !== 'words') return chosen;
  const speakerText = await write(title, l10n.t('The words for the speaker, such as “national lawmakers”'), words);
  return speakerText?.trim() ? { speakerId: null, speakerText: speakerText.trim() } : undefined;
}
