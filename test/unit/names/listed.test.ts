import assert from 'node:assert/strict';
import { withListed } from '../../../src/core/names/rules/listed';
import { marked, shown } from './marked';

function read(text: string): string[] {
  const { tokens, facts, found } = marked(text);
  return shown(tokens, withListed(tokens, facts, found));
}

describe('a list of organizations', () => {
  it('makes one of what is doubtful among them', () => {
    assert.deepEqual(read('It counts [o Halden Foods], [m? Nordlys] and [o Kestrel Bank] as clients.'), [
      'organization Halden Foods',
      'organization Nordlys',
      'organization Kestrel Bank',
    ]);
    assert.deepEqual(
      read('The [o Union of Fishers] ([o UF]), the [o Farmers League] and [p? Bat Sadeh] agreed.').at(-1),
      'organization Bat Sadeh',
    );
  });

  it('shows what no tagger marked', () => {
    assert.deepEqual(read('The parties are [o Halden Front], Zarovna and [o Kestrel Union].'), [
      'organization Halden Front',
      'organization Zarovna',
      'organization Kestrel Union',
    ]);
  });

  it('says nothing where people or places stand in it', () => {
    const names = ['organization Halden Foods', 'person Bo Lind', 'other Nordlys', 'organization Kestrel Bank'];
    assert.deepEqual(read('[o Halden Foods], [p Bo Lind], [m? Nordlys] and [o Kestrel Bank] came.'), names);
  });

  it('says nothing of a country, of one body with its short form, and of names with words between them', () => {
    assert.equal(read('[o Halden Foods], [l? Kenya] and [o Kestrel Bank] came.')[1], 'location Kenya');
    assert.equal(read('At the [o Ministry of Fish] ([o MF]), [p? Kofi Baz], 33, spoke.')[2], 'person Kofi Baz');
    assert.equal(read('[o Halden Foods] met [m? Nordlys] and then [o Kestrel Bank].')[1], 'other Nordlys');
  });

  it('is one of people where it has three, and makes somebody of what is doubtful among them', () => {
    assert.deepEqual(read('With [p Bo Lind], [l? Manivan], [p Ana Ruiz], Zarovna and [p Ute Kern].'), [
      'person Bo Lind',
      'person Manivan',
      'person Ana Ruiz',
      'person Zarovna',
      'person Ute Kern',
    ]);
    assert.equal(read('With [p Bo Lind], [l? Manivan] and [p Ana Ruiz].')[1], 'location Manivan');
    for (const other of ['l? London', 'm? Live', 'o? BJP', 'm? Halden Bank', 'm? Nobel Laureate']) {
      const name = read(`With [p Bo Lind], [p Ada Oye], [${other}] and [p Ute Kern].`)[2]!;
      assert.ok(!name.startsWith('person'), name);
    }
  });
});
