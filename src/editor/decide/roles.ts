import { Disposable, l10n, ThemeIcon } from 'vscode';
import type { RoleWords } from '../../core/sidecar/decisions';
import type { Entity } from '../../core/sidecar/record';
import { rolesOf } from '../../worker/items';
import { registerAtCursor, say, type Place } from '../commands';
import type { Services } from '../services/services';
import { mentionsText, roleText } from '../wording';
import { choose, write, type Choice } from './ask';
import { choiceOf } from './entities';
import { decide, entityAt, selectedSpans, type GivenEntity } from './subject';

/** Says which role; `index` counts the entity's roles in the sidecar, those that were rejected too. */
interface GivenRole {
  readonly index: number;
}

/** What a person is, and where, as the reader says. */
export function registerRoles(services: Services): Disposable {
  const { annotations } = services;
  const about = <A extends object>(
    id: string,
    run: (place: Place, person: Entity, given: Partial<A>) => unknown,
  ): Disposable =>
    registerAtCursor<GivenEntity & A>(services, `glossator.${id}`, (place, given) => {
      const entity = entityAt(place, given);
      if (entity?.type !== 'person') return say(l10n.t('The cursor is on no person.'));
      return run(place, entity, given as Partial<A>);
    });
  const aboutRole = <A extends object>(
    id: string,
    run: (place: Place, person: Entity, index: number, given: Partial<A>) => unknown,
  ): Disposable =>
    about<GivenRole & A>(id, async (place, person, given) => {
      const index = given.index ?? (await askRole(person));
      if (index !== undefined) await run(place, person, index, given as Partial<A>);
    });
  return Disposable.from(
    about<RoleWords>('addRole', async (place, { id, name }, given) => {
      const role = await askWords(place, l10n.t('A role of {0}', name), given);
      if (!role) return;
      // The selected words are where the text says so.
      const [evidence] = selectedSpans(place.editor);
      await decide(annotations, place, { type: 'addRole', id, role, ...(evidence && { evidence }) });
    }),
    aboutRole<RoleWords>('editRole', async (place, { id, name, roles }, index, given) => {
      const role = await askWords(place, l10n.t('A role of {0}', name), given, roles[index]);
      if (role) await decide(annotations, place, { type: 'editRole', id, index, role });
    }),
    aboutRole('acceptRole', (place, { id }, index) => decide(annotations, place, { type: 'acceptRole', id, index })),
    aboutRole('removeRole', (place, { id }, index) => decide(annotations, place, { type: 'rejectRole', id, index })),
  );
}

async function askRole(person: Entity): Promise<number | undefined> {
  const choices = rolesOf(person).map((role) => ({ label: roleText(role), value: person.roles.indexOf(role) }));
  if (choices.length === 0) return void say(l10n.t('{0} has no role here.', person.name));
  return choices.length === 1 ? choices[0]!.value : choose(l10n.t('Which role of {0}?', person.name), choices);
}

/** The title and the organization that are not given; where the title is given, so is the rest. */
async function askWords(
  place: Place,
  heading: string,
  given: Partial<RoleWords>,
  before?: RoleWords,
): Promise<RoleWords | undefined> {
  const { organization = null, organizationId, time } = given;
  if (given.title !== undefined) return { title: given.title, organization, organizationId, time };
  const prompt = l10n.t('The title, such as “chairwoman”; empty for a mere affiliation');
  const title = await write(heading, prompt, before?.title);
  const at = title === undefined ? undefined : await askOrganization(place, heading, before?.organization);
  if (title === undefined || !at) return undefined;
  return { title: title.trim(), ...at, ...(before?.time && { time: before.time }) };
}

type At = Pick<RoleWords, 'organization' | 'organizationId'>;

async function askOrganization({ view }: Place, title: string, before?: string | null): Promise<At | undefined> {
  const organizations = view.entities.filter(({ type }) => type === 'organization');
  const choices: Choice<At | 'words'>[] = [
    ...(before ? [{ label: before, description: l10n.t('as before'), value: { organization: before } }] : []),
    ...organizations
      .filter(({ name }) => name !== before)
      .map((entity) => ({
        ...choiceOf(entity, mentionsText(view.countsOf(entity).mentions)),
        value: { organization: entity.name, organizationId: entity.id },
      })),
    { label: l10n.t('Another organization…'), iconPath: new ThemeIcon('edit'), alwaysShow: true, value: 'words' },
    {
      label: l10n.t('No organization'),
      iconPath: new ThemeIcon('circle-slash'),
      alwaysShow: true,
      value: { organization: null },
    },
  ];
  const chosen = await choose(title, choices);
  if (chosen !== 'words') return chosen;
  const organization = await write(title, l10n.t('The name of the organization'), before ?? '');
  return organization?.trim() ? { organization: organization.trim() } : undefined;
}
