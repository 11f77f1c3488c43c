import { l10n, type TextDocument } from 'vscode';
import type { Span } from '../../core/analysis';
import type { Entity } from '../../core/sidecar/record';
import { rolesOf, type StatementView } from '../../worker/items';
import type { View } from '../../worker/view';
import { breath } from '../breath';
import { introductionOf } from '../navigation/places';
import { lengthOf } from '../services/entry';
import { nameOf } from '../services/sidecarFiles';
import { wordsOf } from '../text';
import { kindText, mentionsText, roleText, speakerName, statementsText } from '../wording';
import type { MapModel, Membership, Named, Said, Speaker } from './model';

/** A map with more than this can't be read. */
const MOST_SPEAKERS = 60;
const MOST_STATEMENTS = 2000;
const MOST_PEOPLE = 150;

/** Works in slices, so that a long text does not hold up the editor. */
export async function mapModel(document: TextDocument, view: View): Promise<MapModel> {
  return {
    title: view.title ?? nameOf(document.uri),
    length: lengthOf(document),
    ...(await speakersIn(document, view)),
    ...(await membershipsIn(view)),
  };
}

async function speakersIn(document: TextDocument, view: View): Promise<Pick<MapModel, 'speakers' | 'statementsNote'>> {
  const bySpeaker = new Map<string, { speaker: StatementView; statements: Said[] }>();
  const breathe = breath();
  const shown = Math.min(view.statementCount, MOST_STATEMENTS);
  for (let i = 0; i < shown; i++) {
    const statement = view.statement(i);
    const key = statement.speaker?.id ?? ` ${statement.speakerText?.toLowerCase() ?? ''}`;
    const known = bySpeaker.get(key) ?? { speaker: statement, statements: [] };
    known.statements.push(saidIn(document, statement));
    bySpeaker.set(key, known);
    await breathe();
  }
  const all = [...bySpeaker.values()];
  // Those who say most stay, in the order in which they begin to speak.
  const most = [...all].sort((a, b) => b.statements.length - a.statements.length).slice(0, MOST_SPEAKERS);
  const kept = new Set(most);
  return {
    speakers: all.filter((s) => kept.has(s)).map(({ speaker, statements }) => speakerOf(speaker, statements)),
    statementsNote: [
      view.statementCount > shown ? l10n.t('The first {0} statements are shown.', shown) : '',
      all.length > kept.size ? l10n.t('The {0} speakers with most statements are shown.', kept.size) : '',
    ]
      .filter(Boolean)
      .join(' '),
  };
}

const speakerOf = (statement: StatementView, statements: readonly Said[]): Speaker => ({
  name: speakerName(statement),
  role: statement.speaker ? rolesOf(statement.speaker).map(roleText).join('; ') : '',
  count: statementsText(statements.length),
  statements,
});

const saidIn = (document: TextDocument, { target, kind }: StatementView): Said => ({
  ...spanIn(target),
  kind,
  kindText: kindText(kind),
  words: wordsOf(document, target, 160),
  line: document.positionAt(target.start).line + 1,
});

/** People whose role or affiliation the text gives, and the organizations that these name. */
async function membershipsIn(view: View): Promise<Omit<MapModel, 'title' | 'length' | 'speakers' | 'statementsNote'>> {
  const members = view.entities.filter((e) => e.type === 'person' && rolesOf(e).length > 0).sort(byName);
  const shown = members.slice(0, MOST_PEOPLE);
  const people: Named[] = [];
  const memberships: Membership[] = [];
  const breathe = breath();
  for (const person of shown) {
    people.push(named(view, person));
    for (const role of rolesOf(person)) {
      memberships.push({
        person: person.id,
        organization: role.organizationId && view.entity(role.organizationId) ? role.organizationId : null,
        organizationName: role.organization ?? '',
        role: [role.time, role.title].filter(Boolean).join(' ') || l10n.t('affiliation'),
        span: view.evidenceOf(person, role),
      });
    }
    await breathe();
  }
  const wanted = new Set(memberships.map((m) => m.organization));
  const organizations = view.entities.filter((e) => wanted.has(e.id)).sort(byName);
  return {
    people,
    memberships,
    organizations: organizations.map((organization) => named(view, organization)),
    peopleNote: members.length > shown.length ? l10n.t('The first {0} people by name are shown.', shown.length) : '',
  };
}

function named(view: View, entity: Entity): Named {
  const introduction = introductionOf(view, entity);
  return {
    id: entity.id,
    name: entity.name,
    about: mentionsText(view.countsOf(entity).mentions),
    span: introduction ? spanIn(introduction) : null,
  };
}

/** Without what else the object has. */
const spanIn = ({ start, end }: Span): Span => ({ start, end });

const byName = (a: Entity, b: Entity): number => a.name.localeCompare(b.name);
