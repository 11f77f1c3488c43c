import { l10n, type TextDocument } from 'vscode';
import type { Span } from '../../core/analysis';
import type { Entity, EntityType } from '../../core/sidecar/record';
import { rolesOf, type StatementView, type View } from '../../worker/view';
import { introductionOf } from '../navigation/places';
import { wordsOf } from '../text';
import { kindText, mentionsText, roleText, statementsText } from '../wording';

/** An item of a tree; `id` is the same for the same thing in the next view of the text, so that it stays open. */
export interface Node {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly tooltip?: string;
  readonly icon: string;
  /** Where a click leads. */
  readonly span?: Span | undefined;
  readonly children?: () => Node[];
}

/** The top of the tree of one type: those with most statements first, then those with most mentions. */
export function entityNodes(document: TextDocument, view: View, type: EntityType): Node[] {
  return view.entities
    .filter((entity) => entity.type === type)
    .map((entity) => ({ entity, ...view.countsOf(entity) }))
    .filter(({ mentions }) => mentions > 0)
    .sort((a, b) => b.statements - a.statements || b.mentions - a.mentions || (a.entity.name < b.entity.name ? -1 : 1))
    .map(({ entity, mentions, statements }) => entityNode(document, view, entity, mentions, statements));
}

const ICONS: Record<EntityType, string> = { person: 'person', organization: 'organization', term: 'book' };

function entityNode(document: TextDocument, view: View, entity: Entity, mentions: number, statements: number): Node {
  const roles = rolesOf(entity).map(roleText);
  const counts = statements > 0 ? `${statementsText(statements)}, ${mentionsText(mentions)}` : mentionsText(mentions);
  return {
    id: entity.id,
    label: entity.name,
    description: roles[0] ?? counts,
    tooltip: [entity.name, ...roles, ...(entity.definition ? [entity.definition] : []), counts].join('\n'),
    icon: ICONS[entity.type],
    span: introductionOf(view, entity),
    children: () => [
      ...roleNodes(entity),
      ...peopleNodes(view, entity),
      ...statementNodes(document, view, entity),
      mentionsNode(document, view, entity),
    ],
  };
}

const roleNodes = (entity: Entity): Node[] =>
  rolesOf(entity).map((role, i) => ({
    id: `${entity.id}/role/${i}`,
    label: roleText(role),
    icon: 'briefcase',
    span: role.evidence ?? undefined,
  }));

/** The people of an organization. */
const peopleNodes = (view: View, entity: Entity): Node[] =>
  entity.type !== 'organization'
    ? []
    : view.entities.flatMap((person) =>
        rolesOf(person)
          .filter((role) => role.organizationId === entity.id)
          .map((role, i) => ({
            id: `${entity.id}/person/${person.id}/${i}`,
            label: person.name,
            description: role.title,
            icon: ICONS.person,
            span: role.evidence ?? introductionOf(view, person),
          })),
      );

const statementNodes = (document: TextDocument, view: View, entity: Entity): Node[] =>
  view.statementsOf(entity).map((statement) => statementNode(document, view, entity, statement));

function statementNode(document: TextDocument, view: View, { id }: Entity, statement: StatementView): Node {
  return {
    id: `${id}/statement/${view.statementId(statement.index)}`,
    label: `“${wordsOf(document, statement.target, 100)}”`,
    description: kindText(statement.kind),
    tooltip: wordsOf(document, statement.target, 1000),
    icon: 'quote',
    span: statement.target,
  };
}

function mentionsNode(document: TextDocument, view: View, entity: Entity): Node {
  const mentions = view.mentionsOf(entity);
  return {
    id: `${entity.id}/mentions`,
    label: mentionsText(mentions.length),
    icon: 'list-flat',
    children: () =>
      mentions.map((mention) => ({
        id: `${entity.id}/mention/${view.mentionId(mention.index)}`,
        label: wordsOf(document, mention),
        description: l10n.t('line {0}', document.positionAt(mention.start).line + 1),
        icon: 'symbol-string',
        span: mention,
      })),
  };
}
