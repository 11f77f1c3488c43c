import type { Analysis, Entity, Role, Span, Statement } from './analysis';
import { bodiesOf, late, type Bodies } from './bodies';
import type { Links } from './entities/link';
import type { Head } from './head';
import type { ReadParagraph, RoleClaim, TermMatch } from './paragraph';
import { employerOf, isHouseOffice } from './roles/employers';
import { describedBefore, employerBefore, isOfOthers, isOwner, ownerBeside, ownerOf } from './roles/owners';
import { placeStatements, type PlacedStatement } from './statements/discourse';
import { beginsSentence } from './text/tokens';
import { termEntities } from './terms/entities';
import type { TermMatcher } from './terms/matcher';

interface Found {
  readonly text: string;
  readonly spans: readonly Span[];
  readonly paragraphs: readonly ReadParagraph[];
  readonly links: Links;
  readonly terms: readonly (readonly TermMatch[])[];
  readonly concepts: TermMatcher;
  readonly head: Head;
}

interface Parts extends Found {
  readonly entityById: ReadonlyMap<string, Entity>;
  /** The person whose name ends with these words in capitals; null where none or several do. */
  readonly labelled: (label: string) => string | null;
  readonly bodies: Bodies;
}

/** Puts the findings of all steps together, with offsets in the document. */
export function assemble(found: Found): Analysis {
  const entityById = new Map(found.links.entities.map((e) => [e.id, e]));
  const parts: Parts = {
    ...found,
    entityById,
    labelled: labelsOf(found.links.entities),
    bodies: bodiesOf(found.links),
  };
  const roles = rolesByEntity(parts);
  const people = parts.links.entities.map((e) => ({ ...e, roles: roles.get(e.id) ?? [] }));
  const terms = termEntities(parts, people);
  return {
    text: parts.text,
    title: parts.head.title,
    date: parts.head.date,
    paragraphs: parts.spans,
    entities: [...people, ...terms.entities].sort((a, b) => (a.id < b.id ? -1 : 1)),
    mentions: [...parts.links.mentions, ...terms.mentions].sort((a, b) => a.start - b.start || b.end - a.end),
    statements: placeStatements(parts.paragraphs)
      .map((s) => statement(parts, s))
      .sort((a, b) => a.target.start - b.target.start),
  };
}

function rolesByEntity(parts: Parts): Map<string, Role[]> {
  const out = new Map<string, Role[]>();
  parts.paragraphs.forEach((p, i) => {
    for (const claim of p.roles) {
      const { entityId } = parts.links.resolve(i, claim.holder);
      if (!entityId) continue;
      const role = roleOf(parts, i, claim);
      const known = out.get(entityId);
      if (known) merge(known, role);
      else out.set(entityId, [role]);
    }
  });
  return out;
}

function roleOf(parts: Parts, paragraph: number, claim: RoleClaim): Role {
  const { text } = parts.paragraphs[paragraph]!.tokens;
  const words = (span: Span): string => text.slice(span.start, span.end);
  const title = claim.called ?? words(claim.title);
  return {
    title,
    ...(claim.organization
      ? organizationOf(parts, paragraph, claim.organization)
      : employer(parts, paragraph, claim, title)),
    time: claim.time && words(claim.time),
    evidence: moved(claim.evidence, parts.spans[paragraph]!.start),
    confidence: claim.confidence,
  };
}

/** "The first deputy governor", in an article on the Bank of Ghana's minutes. */
const GOVERNOR = /^(?:(?:first|second|senior) )?(?:(?:deputy|vice|acting) )?governor$/i;

/** The body of an office that the text gives without its name: "Commission spokeswoman", "Chief executive Ana Ruiz". */
function employer(
  parts: Parts,
  paragraph: number,
  { evidence, time, holder }: RoleClaim,
  title: string,
): Pick<Role, 'organization' | 'organizationId'> {
  const isNamed = holder.kind === 'name' && time === null;
  const [first = '', ...office] = title.split(' ');
  const house = isHouseOffice(office.join(' ')) ? parts.bodies.ofKind(first.toLowerCase()) : null;
  if (house) return { organization: house.name, organizationId: house.id };
  const bank = isNamed && GOVERNOR.test(title) ? parts.bodies.centralBank() : null;
  if (bank) return { organization: bank.name, organizationId: bank.id };
  const owner = isNamed ? employerOf(parts.paragraphs, paragraph, title, evidence) : null;
  const isAside = !owner || !beginsSentence(parts.paragraphs[owner.paragraph]!.tokens, owner.name.first); // "degrees from X"
  const main = isNamed && isAside && isHouseOffice(title) ? parts.bodies.main() : null;
  if (main) return { organization: main.name, organizationId: main.id };
  if (!owner) return { organization: null, organizationId: null };
  const { start, end } = owner.name;
  return organizationOf(parts, owner.paragraph, { start, end });
}

/** The organization as the words name it; for "its" and "the bank" the one that they stand for. */
function organizationOf(parts: Parts, paragraph: number, span: Span): Pick<Role, 'organization' | 'organizationId'> {
  const { tokens, names } = parts.paragraphs[paragraph]!;
  const organization = tokens.text.slice(span.start, span.end);
  const isPronoun = isOwner(organization);
  const beside = isPronoun ? ownerBeside(parts.paragraphs[paragraph]!, span) : null;
  if (beside) return organizationOf(parts, paragraph, { start: beside.start, end: beside.end });
  const employer = isPronoun ? employerBefore(parts.paragraphs[paragraph]!, span) : null;
  if (employer) return organizationOf(parts, paragraph, employer);
  const words = isPronoun ? describedBefore(parts.paragraphs[paragraph]!, span) : null;
  const described = bodyAt(parts, paragraph, words);
  if (described) return { organization: described.name, organizationId: described.id };
  if (words && isOfOthers(tokens.text.slice(words.start, words.end))) {
    return organizationOf(parts, paragraph, words); // "The works council objected. Its chairwoman, A, …"
  }
  const inside = names.find((n) => n.label === 'organization' && !n.nested && n.start < span.end && n.end > span.start);
  const owner = inside ? { name: inside, paragraph } : isPronoun ? ownerOf(parts.paragraphs, paragraph, span) : null;
  const { entityId } = owner
    ? parts.links.resolve(owner.paragraph, { start: owner.name.start, end: owner.name.end, kind: 'name' })
    : parts.links.resolve(paragraph, { ...withArticle(tokens.text, span), kind: 'nominal' });
  if (inside) return { organization, organizationId: entityId };
  const entity = entityId === null ? undefined : parts.entityById.get(entityId);
  if (entity?.type === 'organization') return { organization: entity.name, organizationId: entity.id };
  return {
    organization: isPronoun ? null : organization.replace(/^(?:the|an?|this|that) /i, ''),
    organizationId: null,
  };
}

/** "the commission": a description begins with its article. */
const withArticle = (text: string, { start, end }: Span): Span =>
  text.slice(Math.max(0, start - 4), start).toLowerCase() === 'the ' ? { start: start - 4, end } : { start, end };

/** The organization that a description stands for: "the group". */
function bodyAt({ links, entityById }: Parts, paragraph: number, words: Span | null): Entity | null {
  const id = words && links.resolve(paragraph, { ...words, kind: 'nominal' }).entityId;
  const entity = id === null ? undefined : entityById.get(id);
  return entity?.type === 'organization' ? entity : null;
}

/** Adds a role; of two that say the same ("Foreign Minister", later "Minister") the fuller one stays. */
function merge(known: Role[], role: Role): void {
  const at = known.findIndex((r) => sameRole(r, role) || isAffiliationOf(r, role) || isAffiliationOf(role, r));
  if (at < 0) {
    known.push(role);
    return;
  }
  const old = known[at]!;
  const isFuller = role.title.length >= old.title.length && role.organization !== null && old.organization === null;
  if (isAffiliationOf(old, role) || isFuller) known[at] = role;
}

/** Whether `a` but says that the person belongs where `b` says which office they hold. */
const isAffiliationOf = (a: Role, b: Role): boolean =>
  a.title === '' && b.title !== '' && (a.organizationId ?? a.organization) === (b.organizationId ?? b.organization);

function sameRole(a: Role, b: Role): boolean {
  const [x, y] = [a.title.toLowerCase(), b.title.toLowerCase()];
  const sameTitle = x === y || (x && y && (x.endsWith(` ${y}`) || y.endsWith(` ${x}`)));
  if (!sameTitle || a.time !== b.time) return false;
  const [m, n] = [a.organizationId ?? a.organization, b.organizationId ?? b.organization];
  return m === n || m === null || n === null;
}

function statement(parts: Parts, { paragraph, claim, speaker, speakerParagraph }: PlacedStatement): Statement {
  const at = parts.spans[paragraph]!.start;
  const words = speaker && parts.paragraphs[speakerParagraph]!.tokens.text.slice(speaker.start, speaker.end);
  const linked = speaker && parts.links.resolve(speakerParagraph, speaker).entityId;
  const entityId = linked ?? (claim.kind === 'transcript' && words ? parts.labelled(words.toUpperCase()) : null);
  return {
    target: moved(claim.target, at),
    kind: claim.kind,
    speakerId: entityId,
    speakerText: entityId ? null : words,
    cue: claim.cue && moved(claim.cue, at),
    speakerMention: speaker && moved(speaker, parts.spans[speakerParagraph]!.start),
    modality: claim.modality,
    confidence: claim.confidence,
  };
}

/** A label in capitals ("VILLAREAL", "YOON") is the one person whose name ends or begins so. Few texts have labels, so they are made late. */
function labelsOf(entities: readonly Entity[]): (label: string) => string | null {
  const ids = late(() => idsByLabel(entities));
  return (label) => ids().get(label) ?? null;
}

function idsByLabel(entities: readonly Entity[]): ReadonlyMap<string, string | null> {
  const ids = new Map<string, string | null>();
  for (const { type, name, id } of entities) {
    if (type !== 'person') continue;
    const words = name.toUpperCase().split(' ');
    const labels = new Set(words.flatMap((_, i) => [words.slice(i).join(' '), words.slice(0, i + 1).join(' ')]));
    for (const label of labels) ids.set(label, ids.has(label) ? null : id);
  }
  return ids;
}

const moved = (span: Span, by: number): Span => ({ start: span.start + by, end: span.end + by });
