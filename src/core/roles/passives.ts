import type { NameMention } from '../paragraph';
import {
  ADVERB,
  AUXILIARY,
  BE,
  DETERMINER,
  HONORIFIC,
  MODIFIER,
  PLAIN,
  POSSESSIVE,
  TENURE,
  TITLE,
} from '../grammar/lexicon';
import type { Words } from '../grammar/words';
import type { Found } from './find';
import verbs from './verbs.json';

/** "head" for "headed by". */
const AGENTS = new Map(Object.entries(verbs.agents));

/** Titles stand between "by" and the name within this many words. */
const MOST_TITLES = 6;

/** "A, headed by Ana Ruiz,", "A is run by Ana Ruiz", "Founded by Ana Ruiz, A …": whose verb in the passive is an office. */
export function passives(w: Words): Found[] {
  const out: Found[] = [];
  for (let i = 0; i + 2 < w.count; i++) {
    const called = AGENTS.get(w.at(i));
    if (!called || w.at(i + 1) !== 'by' || w.name(i)) continue;
    const agent = personFrom(w, i + 2);
    const organization = agent && (organizationBefore(w, i) ?? organizationAfter(w, i, agent));
    if (!agent || !organization) continue;
    out.push({
      holder: { start: agent.start, end: agent.end, kind: 'name' },
      roles: [
        {
          first: i,
          last: i + 1,
          called,
          organization: { start: organization.start, end: organization.end },
          time: null,
        },
      ],
      first: Math.min(i, organization.first),
      last: Math.max(agent.last, organization.first < i ? 0 : organization.last),
      confidence: 0.85,
    });
  }
  return out;
}

/** The person at `i`, past a title: "by its founder Ana Ruiz". */
function personFrom(w: Words, i: number): NameMention | null {
  let k = i;
  while (k < i + MOST_TITLES && w.is(k, DETERMINER | POSSESSIVE | TITLE | TENURE | MODIFIER | PLAIN | HONORIFIC)) k++;
  return w.person(k);
}

/** Before "headed by", ", headed by", "is headed by", "which was headed by". */
function organizationBefore(w: Words, verb: number): NameMention | null {
  let k = verb - 1;
  while (w.is(k, ADVERB | BE | AUXILIARY)) k--;
  if (w.at(k) === 'which') k--;
  if (w.at(k) === ',') k--;
  const name = w.name(k);
  return name?.label === 'organization' ? name : null;
}

/** "Founded by Ana Ruiz, A has …": the participle opens the sentence. */
function organizationAfter(w: Words, verb: number, agent: NameMention): NameMention | null {
  if (!w.tokens.sentences.includes(verb) || w.at(agent.last) !== ',') return null;
  const name = w.name(w.is(agent.last + 1, DETERMINER) ? agent.last + 2 : agent.last + 1);
  return name?.label === 'organization' ? name : null;
}
