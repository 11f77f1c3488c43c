import { strict as assert } from 'node:assert';
import { linkOrganizations } from '../../../src/core/index/organizations';
import { linkPeople } from '../../../src/core/index/people';
import { noPeople, parsePeople, serializePeople, type PeopleFile } from '../../../src/core/index/peopleFile';

/** A person in an article: the article's path, the name, the affiliations. */
type Told = readonly [path: string, name: string, ...affiliations: string[]];

/** Who is linked, as lists of the articles' paths. */
function linked(people: readonly Told[], file: Partial<PeopleFile> = {}): string[][] {
  const keyOf = linkOrganizations(people.flatMap(([, , ...names]) => names.map((name) => ({ name, aliases: [] }))));
  const appearances = people.map(([path, name, ...organizations]) => ({
    article: { path },
    entity: {
      id: name,
      type: 'person' as const,
      name,
      aliases: [],
      roles: organizations.map((organization) => ({ title: '', organization, time: null })),
      places: [],
      introduction: 0,
    },
  }));
  return linkPeople(appearances, keyOf, { ...noPeople, ...file }).map((group) => group.map((a) => a.article.path));
}

describe('people of many articles', () => {
  it('are linked by name and a shared affiliation, and two of one name stay two', () => {
    assert.deepEqual(
      linked([
        ['a', 'John Smith', 'Nordic Bank'],
        ['b', 'John Smith', 'University of Lagos'],
        ['c', 'John Smith', 'Nordic Bank Group'],
      ]),
      [['a', 'c'], ['b']],
    );
  });

  it('are linked through an article that gives both affiliations', () => {
    const [all] = linked([
      ['a', 'Elena Ruiz', 'Astra Motors'],
      ['b', 'Elena Ruiz', 'Luna Space'],
      ['c', 'Elena Ruiz', 'Astra Motors', 'Luna Space'],
    ]);
    assert.deepEqual(all, ['a', 'b', 'c']);
  });

  it('without an affiliation belong to the one bearer of the name, and to nobody where there are two', () => {
    const one: Told[] = [
      ['a', 'Maria Jensen', 'Nordic Bank'],
      ['b', 'Maria Jensen'],
    ];
    assert.deepEqual(linked(one), [['a', 'b']]);
    assert.deepEqual(linked([...one, ['c', 'Maria Jensen', 'City of Oslo']]), [['a'], ['b'], ['c']]);
  });

  it('are found under titles, middle initials and other spellings, but not under other middle names', () => {
    assert.deepEqual(
      linked([
        ['a', 'Dr. George H. Müller'],
        ['b', 'George Muller'],
      ]),
      [['a', 'b']],
    );
    const [first] = linked([
      ['a', 'George H. Miller'],
      ['b', 'George W. Miller'],
      ['c', 'George H. Miller'],
    ]);
    assert.deepEqual(first, ['a', 'c']);
  });

  it('are not linked by a surname alone', () => {
    assert.equal(
      linked([
        ['a', 'Smith'],
        ['b', 'Smith'],
      ]).length,
      2,
    );
  });

  it('are linked as the reader says, across names and affiliations', () => {
    const people: Told[] = [
      ['a', 'John Smith', 'Nordic Bank'],
      ['b', 'John Smith', 'University of Lagos'],
      ['c', 'Jack Smith', 'Nordic Bank'],
    ];
    const same = [
      {
        people: [
          { name: 'John Smith', organization: 'University of Lagos' },
          { name: 'Jack Smith', article: 'c' },
        ],
      },
    ];
    assert.deepEqual(linked(people, { same }), [['a'], ['b', 'c']]);
  });

  it('are kept apart as the reader says', () => {
    const people: Told[] = [
      ['a', 'John Smith', 'Nordic Bank'],
      ['b', 'John Smith', 'Nordic Bank'],
      ['c', 'John Smith', 'Nordic Bank'],
    ];
    assert.deepEqual(linked(people, { apart: [{ name: 'John Smith', article: 'b' }] }), [['a', 'c'], ['b']]);
  });

  it('are linked in linear time', () => {
    const people = Array.from({ length: 40_000 }, (_, i): Told => [`${i}`, 'John Smith', `Bank ${i % 5000}`]);
    const began = performance.now();
    assert.equal(linked(people).length, 5000);
    assert.ok(performance.now() - began < 4000);
  });
});

describe('organizations of many articles', () => {
  const keys = linkOrganizations([
    { name: 'European Central Bank', aliases: ['ECB'] },
    { name: 'England Cricket Board', aliases: [] },
    { name: 'Nordic Bank', aliases: [] },
    { name: 'Nordic Bank Group', aliases: [] },
    { name: 'Communist Party', aliases: [] },
    { name: 'Communist Party of China', aliases: [] },
    { name: 'Communist Party of Vietnam', aliases: [] },
  ]);

  it('have one key for their full names, acronyms and short forms', () => {
    assert.equal(keys('ECB'), keys('the European Central Bank'));
    assert.equal(keys('Nordic Bank'), keys('Nordic Bank Group, Inc.'));
  });

  it('stay apart where a short form may be two', () => {
    const parties = ['Communist Party', 'Communist Party of China', 'Communist Party of Vietnam'].map(keys);
    assert.equal(new Set(parties).size, 3);
  });
});

describe('the file of people', () => {
  it('keeps what it does not know', () => {
    const content = { version: 1, same: [{ people: [{ name: 'A', x: 1 }, { name: 'B' }], by: 'me' }], more: true };
    assert.deepEqual(JSON.parse(serializePeople(parsePeople(JSON.stringify(content)))), { ...content, apart: [] });
  });

  it('is refused with the line and the path of what is wrong', () => {
    const bad = '{\n  "version": 1,\n  "same": [\n    { "people": [{ "name": "" }, { "name": "B" }] }\n  ]\n}';
    assert.throws(() => parsePeople(bad), /line 4, same\[0\]\.people\[0\]\.name/);
    assert.throws(() => parsePeople('{ "version": 2 }'), /newer|version 2/);
    assert.throws(() => parsePeople('[]'));
    assert.throws(() => parsePeople('{ "version": 1, "__proto__": {} }'), /__proto__/);
  });
});
