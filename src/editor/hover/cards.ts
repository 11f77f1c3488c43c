import { l10n, type TextDocument } from 'vscode';
import type { Span } from '../../core/analysis';
import type { Entity, Role } from '../../core/sidecar/record';
import { rolesOf, type MentionView, type StatementView } from '../../worker/items';
import type { View } from '../../worker/view';
import type { Elsewhere } from '../terms';
import { wordsOf } from '../text';
import type { At } from '../commands';
import { kindText, mentionsText, roleText, speakerName, statementsText, typeText } from '../wording';
import { heading, link, plain, type LinkedCommand } from './markdown';
import { elsewhereText, termCard } from './termCard';

/** Longer lists end in "…": a card is read at a glance. */
const MOST_LISTED = 8;
const LINE = 120;
const QUOTE = 280;

/** Writes the hover cards of one document. Each card is a list of Markdown paragraphs. */
export class Cards {
  private readonly uri: string;

  constructor(
    private readonly document: TextDocument,
    private readonly view: View,
  ) {
    this.uri = String(document.uri);
  }

  /** @param across what other articles have of a term. */
  entity(mention: MentionView, across?: Elsewhere): string[] {
    const { entity } = mention;
    if (!entity) return [this.open(mention)];
    if (entity.type === 'term') {
      const about = termCard(this.document, this.view, mention, (span) => this.place(span));
      return [...about, across ? elsewhereText(across) : '', plain(entity.note ?? ''), this.actions(entity, mention)];
    }
    return [
      heading(`${plain(entity.name)} — ${typeText(entity.type)}`),
      this.roles(entity),
      this.people(entity),
      this.otherNames(entity),
      this.counts(entity),
      this.lastStatement(entity),
      plain(entity.note ?? ''),
      this.actions(entity, mention),
    ];
  }

  statement(statement: StatementView): string[] {
    const kind = kindText(statement.kind);
    const said = l10n.t('Statement ({0}) by {1}', kind, plain(speakerName(statement)));
    const modality = {
      asserted: '',
      negated: l10n.t('The text says that this was not said.'),
      hypothetical: l10n.t('The text says that this may be said.'),
    }[statement.modality];
    const cue = statement.cue ? l10n.t('Cue: {0}', this.place(statement.cue)) : '';
    return [[said, cue].filter(Boolean).join(' · '), modality, this.statementActions(statement)];
  }

  private statementActions({ target, speaker }: StatementView): string {
    const at: At = { uri: this.uri, offset: target.start };
    const actions = [link(l10n.t('Copy as citation'), 'glossator.copyCitation', at)];
    if (speaker) {
      actions.push(link(l10n.t('All statements'), 'glossator.allStatements', at));
      actions.push(link(l10n.t('Read as {0}', speaker.name), 'glossator.readAs', at));
    }
    return actions.join(' | ');
  }

  /** Words that mean somebody, without the text saying who. */
  private open({ type }: MentionView): string {
    return l10n.t('{0}: the text leaves open who is meant.', typeText(type));
  }

  private roles(entity: Entity): string {
    return rolesOf(entity)
      .map((role) => `- ${plain(roleText(role))}${this.evidence(entity, role)}`)
      .join('\n');
  }

  private otherNames({ type, aliases }: Entity): string {
    const acronyms = type === 'organization' ? aliases.filter(isAcronym) : [];
    const others = aliases.filter((alias) => !acronyms.includes(alias));
    return [
      acronyms.length > 0 ? l10n.t('Acronym: {0}', listed(acronyms)) : '',
      others.length > 0 ? l10n.t('Also: {0}', listed(others)) : '',
    ]
      .filter(Boolean)
      .join(' · ');
  }

  private people(entity: Entity): string {
    if (entity.type !== 'organization') return '';
    const people = this.view.entities.flatMap((person) =>
      rolesOf(person)
        .filter((role) => role.organizationId === entity.id)
        .map(
          (role) =>
            `- ${plain(person.name)}: ${plain(role.title || l10n.t('affiliation'))}${this.evidence(person, role)}`,
        ),
    );
    return [...people.slice(0, MOST_LISTED), ...(people.length > MOST_LISTED ? ['- …'] : [])].join('\n');
  }

  private evidence(person: Entity, role: Role): string {
    const evidence = this.view.evidenceOf(person, role);
    return evidence ? ` — ${this.place(evidence)}` : '';
  }

  private counts(entity: Entity): string {
    const { mentions, statements } = this.view.countsOf(entity);
    return statements > 0 ? `${mentionsText(mentions)} · ${statementsText(statements)}` : mentionsText(mentions);
  }

  private lastStatement(entity: Entity): string {
    const last = this.view.statementsOf(entity).at(-1);
    return last ? `${l10n.t('Last statement:')} ${this.place(last.target, QUOTE)}` : '';
  }

  private actions(entity: Entity, { start }: MentionView): string {
    const action = (words: string, command: LinkedCommand): string =>
      link(words, command, { uri: this.uri, offset: start });
    const actions = [
      action(l10n.t('Next mention'), 'glossator.nextMention'),
      action(l10n.t('Previous mention'), 'glossator.previousMention'),
      action(l10n.t('All mentions'), 'glossator.allMentions'),
    ];
    if (this.view.countsOf(entity).statements > 0) {
      actions.push(action(l10n.t('All statements'), 'glossator.allStatements'));
    }
    return actions.join(' | ');
  }

  /** The words at a place, as a link to it. */
  private place(span: Span, most = LINE): string {
    return link(`“${wordsOf(this.document, span, most)}”`, 'glossator.reveal', this.uri, span);
  }
}

/** Capitals in the main: WTO, UNHCR, DfE. */
const isAcronym = (name: string): boolean =>
  /^(?=.*\p{Lu}.*\p{Lu})[\p{L}\p{N}&.-]{2,8}$/u.test(name) && !/\p{Ll}{2}/u.test(name);

const listed = (names: readonly string[]): string =>
  [...names.slice(0, MOST_LISTED).map(plain), ...(names.length > MOST_LISTED ? ['…'] : [])].join(', ');
