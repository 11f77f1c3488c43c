import { strict as assert } from 'node:assert';
import type { Entity } from '../../../src/core/sidecar/record';
import type { PackedView } from '../../../src/worker/pack';
import { View } from '../../../src/worker/view';

const PERSON = 0;
const ORGANIZATION = 1;
const ACCEPTED = 1 << 5;

const entity = (id: string, type: Entity['type'] = 'person'): Entity => ({
  id,
  type,
  name: id,
  aliases: [],
  roles: [],
});

/** Mentions as start, entity, flags, confidence in thousandths; each is three units long. */
function viewOf(entities: readonly Entity[], ...mentions: readonly [number, number, number, number][]): View {
  const packed: PackedView = {
    title: null,
    date: null,
    entities,
    evidence: new Int32Array(),
    mentions: Int32Array.from(mentions.flatMap(([start, of, flags, sure]) => [start, start + 3, of, flags, sure])),
    mentionIds: mentions.map((_, i) => `m${i}`).join(' '),
    candidates: new Int32Array(),
    statements: Int32Array.of(50, 60, 1, 0, -1, -1, -1, -1, 900, 70, 80, -1, 0, -1, -1, -1, -1, 400),
    statementIds: 's0 s1',
    speakers: [null, 'a man'],
    orphans: [],
    conflicts: [],
    notes: [],
  };
  return new View(packed);
}

describe('view', () => {
  const [ana, ben, ceo] = [entity('ana'), entity('ben'), entity('ceo', 'organization')] as const;
  const view = viewOf(
    [ana, ben, ceo],
    [0, 1, PERSON, 900],
    [5, -1, PERSON, 300],
    [10, 0, PERSON, 800],
    [20, 1, PERSON | ACCEPTED, 1000],
    [30, 2, ORGANIZATION, 500],
  );

  it('finds the mentions of each, and leaves those of nobody to nobody', () => {
    assert.deepEqual(
      view.mentionsOf(ben).map(({ start }) => start),
      [0, 20],
    );
    assert.deepEqual(
      view.mentionsOf(ana).map(({ start }) => start),
      [10],
    );
    assert.deepEqual(view.countsOf(ben), { mentions: 2, statements: 1 });
    assert.deepEqual(view.countsOf(entity('nobody')), { mentions: 0, statements: 0 });
  });

  it('lists who is mentioned in the order of the text, by type', () => {
    assert.deepEqual(view.mentioned('person'), [ben, ana]);
    assert.deepEqual(view.mentioned('organization'), [ceo]);
    assert.deepEqual(view.mentioned('term'), []);
  });

  it('tells those with most to say and most said of, in the order of their ids', () => {
    assert.deepEqual(view.mostTelling(3), [ana, ben, ceo]);
    assert.deepEqual(view.mostTelling(1), [ben]);
  });

  it('knows what nobody has decided on, and how sure it is', () => {
    assert.deepEqual(view.suggestedOf(ben, 0.5), { indices: [0], confidence: 0.9 });
    assert.deepEqual(view.suggestedOf(ceo, 0.6), { indices: [], confidence: 0 });
    assert.deepEqual(
      view.suggestedEntities(0.1).map(({ id }) => id),
      ['ceo', 'ana', 'ben'],
    );
    assert.deepEqual(view.suggestedEntities(0.95), []);
    assert.deepEqual(
      view.suggestedStatements(0.6, Infinity).map(({ speaker }) => speaker?.id),
      ['ben'],
    );
    assert.deepEqual(
      view.suggestedStatements(0, 0.6).map(({ speakerText }) => speakerText),
      ['a man'],
    );
    assert.equal(view.questions(0.4).length, 1);
  });
});
