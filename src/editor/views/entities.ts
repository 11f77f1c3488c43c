import { l10n } from 'vscode';
import type { Entity } from '../../core/sidecar/record';
import { rolesOf } from '../../worker/items';
import { introductionOf } from '../navigation/places';
import { elsewhere, userName, usesOfTerm, usesText, type Elsewhere } from '../terms';
import { mentionsText, roleText, statementsText } from '../wording';
import type { WorkspaceIndexer } from '../workspace/workspaceIndex';
import { locationAt } from './manyArticles';
import { rowsOf, type Row } from './node';
import { entitiesOf, ICONS, mentionsRow, roleRow, statementRows, surroundings, type Article } from './rows';

/** Person → roles and affiliations → statements → mentions. */
export const peopleRows = (article: Article): Row[] =>
  rowsOf(entitiesOf(article, 'person'), (person) => ({
    ...entityRow(article, person),
    children: () => [
      ...rolesOf(person).map((role, i) => ({ ...roleRow(article, person, role, i), role: person.roles.indexOf(role) })),
      ...statementRows(article, person),
      mentionsRow(article, person),
    ],
  }));

/** Organization → its people → statements → mentions. */
export const organizationRows = (article: Article): Row[] =>
  rowsOf(entitiesOf(article, 'organization'), (organization) => ({
    ...entityRow(article, organization),
    children: () => [
      ...memberRows(article, organization),
      ...statementRows(article, organization),
      mentionsRow(article, organization),
    ],
  }));

/** Term → definition → other articles → who uses it → mentions. */
export const termRows =
  (index: WorkspaceIndexer) =>
  (article: Article): Row[] =>
    rowsOf(entitiesOf(article, 'term'), (term) => ({
      ...entityRow(article, term),
      fetch: async () => [
        ...definitionRows(term),
        ...elsewhereRow(await elsewhere(index, article.document, term)),
        ...userRows(article, term),
        mentionsRow(article, term),
      ],
    }));

const elsewhereRow = (across: Elsewhere | undefined): Row[] => {
  if (!across) return [];
  const { words, first } = across;
  return [
    {
      key: 'elsewhere',
      label: words,
      icon: 'history',
      ...(first && { location: () => locationAt(first.uri, first.place) }),
    },
  ];
};

function entityRow({ view }: Article, entity: Entity): Row {
  const roles = rolesOf(entity).map(roleText);
  const { mentions, statements } = view.countsOf(entity);
  const counts = [...(statements > 0 ? [statementsText(statements)] : []), mentionsText(mentions)].join(', ');
  return {
    key: entity.id,
    entity: entity.id,
    label: entity.name,
    description: roles[0] ?? counts,
    icon: ICONS[entity.type],
    place: () => introductionOf(view, entity),
    tooltip: () => tooltipOf(entity, counts),
  };
}

const tooltipOf = (entity: Entity, counts: string): string =>
  [
    entity.name,
    ...rolesOf(entity).map(roleText),
    ...(entity.definition ? [entity.definition] : []),
    ...(entity.aliases.length > 0 ? [l10n.t('Also: {0}', entity.aliases.join(', '))] : []),
    counts,
    ...(entity.note ? [entity.note] : []),
  ].join('\n');

function memberRows(article: Article, organization: Entity): Row[] {
  return article.view.entities.flatMap((person) =>
    rolesOf(person).flatMap((role, i): Row[] => {
      if (role.organizationId !== organization.id) return [];
      const held = [role.time, role.title || l10n.t('affiliation')].filter(Boolean).join(' ');
      const row = roleRow(article, person, role, i);
      const spoken = (): string => l10n.t('{0}: {1}', person.name, held);
      return [
        {
          ...row,
          key: `member:${person.id}:${i}`,
          entity: person.id,
          role: person.roles.indexOf(role),
          label: person.name,
          description: held,
          icon: 'person',
          spoken,
        },
      ];
    }),
  );
}

/** What a glossary says: the meaning, with the domain, and the broader term. */
function definitionRows({ definition, domain, broader }: Entity): Row[] {
  const meaning = {
    key: 'definition',
    label: definition ?? '',
    icon: 'book',
    spoken: () => l10n.t('Definition: {0}', definition ?? ''),
    tooltip: () => definition ?? '',
  };
  const wider = (label: string): Row => ({
    key: 'broader',
    label: l10n.t('Broader: {0}', label),
    icon: 'type-hierarchy',
  });
  return [
    ...(definition ? [{ ...meaning, ...(domain && { description: domain }) }] : []),
    ...(broader ? [wider(broader)] : []),
  ];
}

/** Those in whose statements the term stands, with how often; a click leads to their first use. */
const userRows = ({ document, view }: Article, term: Entity): Row[] =>
  rowsOf(usesOfTerm(document, view, term).users, (user, i) => ({
    key: `user:${user.id ?? String(i)}`,
    label: userName(view, user),
    description: usesText(user.count),
    icon: 'comment',
    spoken: () => l10n.t('{0}: {1}', userName(view, user), usesText(user.count)),
    place: () => user.first,
    tooltip: () => surroundings(document, user.first),
  }));
