import { strict as assert } from 'node:assert';
import { loadAnalyzer } from '../../../src/cli/resources';
import { placeAt } from '../../../src/core/index/places';
import { fileOf } from '../../../src/core/sidecar/convert';
import { serializeSidecar } from '../../../src/core/sidecar/file';
import { emptyRecord, merge } from '../../../src/core/sidecar/merge';
import { IndexSession } from '../../../src/worker/indexSession';
import type { IndexAnswers, IndexRequest, IndexText } from '../../../src/worker/indexProtocol';
import { MARIA, PETER, TARIFFS } from './articles';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const textOf = (name: string, text: string, more: Partial<IndexText> = {}): IndexText => ({
  uri: `file:///w/${name}`,
  path: name,
  stamp: `1:${text.length}`,
  changed: Date.UTC(2024, 4, 6),
  text: bytes(text),
  sidecar: null,
  ...more,
});

const plain = ({ uri, path, stamp, changed }: IndexText) => ({ uri, path, stamp, changed });

class Asker {
  analyses = 0;
  readonly session: IndexSession;

  constructor(cache: Uint8Array | null = null, additions = '') {
    const analyzer = loadAnalyzer();
    const counting = { analyze: (text: string) => (this.analyses++, analyzer.analyze(text)) };
    this.session = new IndexSession(() => counting as unknown as typeof analyzer, additions);
    this.ask({ ask: 'load', cache });
  }

  ask<R extends IndexRequest>(request: R): IndexAnswers[R['ask']] {
    return this.session.answer(request) as IndexAnswers[R['ask']];
  }

  names(type: 'person' | 'organization' | 'term', scope: readonly string[] | null = null): string[] {
    const query = { type, scope, sort: 'count', filter: '', most: 100 } as const;
    return this.ask({ ask: 'entities', query }).map((hit) => hit.name);
  }

  person(name: string) {
    const query = { type: 'person', scope: null, sort: 'count', filter: '', most: 100 } as const;
    return this.ask({ ask: 'entities', query }).filter((hit) => hit.name === name);
  }
}

const articles = [textOf('2024-05-01 a.txt', MARIA), textOf('b.txt', PETER), textOf('c.md', TARIFFS)];

describe('the index of a workspace', () => {
  it('lists people with their roles, counts and first introduction', () => {
    const index = new Asker();
    index.ask({ ask: 'read', files: articles });
    const [maria, ...others] = index.person('Maria Jensen');
    assert.equal(others.length, 0);
    assert.equal(maria!.articles, 2);
    assert.ok(maria!.statements >= 3);
    assert.deepEqual(maria!.roles[0], { title: 'chairwoman', organization: 'Nordic Bank', time: null });
    assert.equal(maria!.first.path, '2024-05-01 a.txt');
    assert.deepEqual(maria!.first.date, { day: '2024-05-01', from: 'name' });
    const [line, character] = maria!.first.place;
    assert.equal(MARIA.split('\n')[line]!.slice(character, character + 12), 'Maria Jensen');
  });

  it('gives all statements of a person in all articles, with their places', () => {
    const index = new Asker();
    index.ask({ ask: 'read', files: articles });
    const details = index.ask({ ask: 'details', key: index.person('Maria Jensen')[0]!.key, scope: null })!;
    assert.deepEqual(
      details.appearances.map((a) => a.article.path),
      ['2024-05-01 a.txt', 'c.md'],
    );
    for (const { statements, article } of details.appearances) {
      const lines = (article.path === 'c.md' ? TARIFFS : MARIA).split('\n');
      assert.ok(statements.length > 0);
      for (const { place, words } of statements) {
        assert.equal(lines[place[0]]!.slice(place[1], place[3]), words);
      }
    }
  });

  it('says who belongs to an organization and which articles mention it', () => {
    const index = new Asker();
    index.ask({ ask: 'read', files: articles });
    const query = { type: 'organization', scope: null, sort: 'name', filter: 'nordic', most: 10 } as const;
    const [bank] = index.ask({ ask: 'entities', query });
    const { people, appearances } = index.ask({ ask: 'details', key: bank!.key, scope: null })!;
    assert.deepEqual(people, [{ key: people[0]!.key, name: 'Maria Jensen', titles: ['chairwoman'], statements: 0 }]);
    assert.deepEqual(
      appearances.map((a) => a.article.path),
      ['2024-05-01 a.txt', 'b.txt', 'c.md'],
    );
    assert.ok(appearances.every((a) => placeAt(a.places, a.introduction).every(Number.isInteger)));
  });

  it('says who uses a term, where it was first used, and what is new in an article', () => {
    const index = new Asker();
    index.ask({ ask: 'read', files: articles });
    const query = { type: 'term', scope: null, sort: 'count', filter: 'tariff', most: 10 } as const;
    const [tariff] = index.ask({ ask: 'entities', query });
    assert.equal(tariff!.first.path, 'c.md');
    const { people, appearances } = index.ask({ ask: 'details', key: tariff!.key, scope: null })!;
    assert.deepEqual(
      people.map((p) => p.name),
      ['Maria Jensen'],
    );
    assert.ok(index.ask({ ask: 'newTerms', uri: 'file:///w/c.md' }).includes(tariff!.name));
    assert.ok(!index.ask({ ask: 'newTerms', uri: 'file:///w/b.txt' }).includes(tariff!.name));
    const { article, entityId } = appearances[0]!;
    const hit = index.ask({ ask: 'entityOf', uri: article.uri, entityId });
    assert.deepEqual(hit, tariff);
  });

  it('finds statements by speaker and by topic', () => {
    const index = new Asker();
    index.ask({ ask: 'read', files: articles });
    const find = (speaker: string, topic: string): string[] =>
      index
        .ask({ ask: 'statements', query: { scope: null, speaker, topic, most: 20 } })
        .map((s) => `${s.speaker}: ${s.words}`);
    assert.deepEqual(find('okafor', ''), ['Peter Okafor: The rules are welcome.']);
    assert.ok(find('', 'tariffs exports').every((s) => /tariffs/.test(s)) && find('', 'tariffs exports').length > 0);
    assert.deepEqual(find('okafor', 'tariffs'), []);
  });

  it('answers Ctrl+T with letters in their order', () => {
    const index = new Asker();
    index.ask({ ask: 'read', files: articles });
    const names = index.ask({ ask: 'symbols', query: 'mjens', scope: null, most: 10 }).map((hit) => hit.name);
    assert.deepEqual(names, ['Maria Jensen']);
  });

  it('reads again what has changed alone, and after a restart nothing', () => {
    const first = new Asker();
    assert.equal(first.ask({ ask: 'offer', files: articles.map(plain) }).needed.length, 3);
    first.ask({ ask: 'read', files: articles });
    assert.equal(first.analyses, 3);
    const later = new Asker(first.ask({ ask: 'save' }));
    const changed = textOf('b.txt', `${PETER}\nAnna Berg agreed.\n`);
    const files = [articles[0]!, changed, articles[2]!].map(plain);
    assert.deepEqual(later.ask({ ask: 'offer', files }).needed, [1]);
    later.ask({ ask: 'read', files: [changed] });
    assert.equal(later.analyses, 1);
    assert.ok(later.names('person').includes('Anna Berg') && later.names('person').includes('Maria Jensen'));
  });

  it('knows a file that was moved by its content', () => {
    const index = new Asker();
    index.ask({ ask: 'read', files: articles });
    const moved = { ...articles[1]!, uri: 'file:///w/x/b.txt', path: 'x/b.txt', stamp: 'other' };
    index.ask({ ask: 'offer', files: [articles[0]!, articles[2]!, moved].map(plain) });
    index.ask({ ask: 'read', files: [moved] });
    assert.equal(index.analyses, 3);
    assert.equal(index.person('Peter Okafor')[0]!.first.path, 'x/b.txt');
  });

  it('starts anew from the cache of another engine, other glossaries, or a file that was cut', () => {
    const first = new Asker();
    first.ask({ ask: 'read', files: articles });
    const cache = first.ask({ ask: 'save' });
    for (const later of [new Asker(cache, 'glossary'), new Asker(cache.subarray(0, 500)), new Asker(bytes('{}'))]) {
      assert.equal(later.ask({ ask: 'offer', files: articles.map(plain) }).needed.length, 3);
    }
  });

  it('forgets files that are gone', () => {
    const index = new Asker();
    index.ask({ ask: 'read', files: articles });
    index.ask({ ask: 'forget', uris: ['file:///w/b.txt'] });
    assert.deepEqual(index.person('Peter Okafor'), []);
  });

  it('counts the decisions of a sidecar in', () => {
    const index = new Asker();
    const record = merge(loadAnalyzer().analyze(PETER), emptyRecord('b.txt'));
    const annotations = record.annotations.map((a) =>
      a.target.exact.includes('Okafor') ? { ...a, status: 'rejected' as const } : a,
    );
    const sidecar = bytes(serializeSidecar(fileOf({ ...record, annotations }, PETER)));
    index.ask({ ask: 'read', files: [textOf('b.txt', PETER, { sidecar })] });
    assert.deepEqual(index.person('Peter Okafor'), []);
  });

  it('takes an open document as it is, and its file again once it is closed', () => {
    const index = new Asker();
    index.ask({ ask: 'read', files: articles });
    const { uri, path } = articles[1]!;
    const summary = JSON.stringify({ title: null, date: null, entities: [], statements: [] });
    index.ask({ ask: 'live', uri, path, summary });
    assert.deepEqual(index.person('Peter Okafor'), []);
    index.ask({ ask: 'live', uri, path, summary: null });
    assert.equal(index.person('Peter Okafor').length, 1);
  });

  it('links, unlinks and separates people as the reader says', () => {
    const index = new Asker();
    index.ask({ ask: 'read', files: articles });
    const keys = ['Maria Jensen', 'Peter Okafor'].map((name) => index.person(name)[0]!.key);
    const content = index.ask({ ask: 'link', keys, name: 'Maria Jensen' });
    assert.equal(index.ask({ ask: 'people', content }), null);
    assert.deepEqual(index.person('Peter Okafor'), []);
    assert.equal(index.person('Maria Jensen')[0]!.articles, 3);
    const unlinked = index.ask({ ask: 'unlink', key: index.person('Maria Jensen')[0]!.key });
    index.ask({ ask: 'people', content: unlinked });
    assert.equal(index.person('Peter Okafor').length, 1);
    const apart = index.ask({ ask: 'separate', uri: 'file:///w/c.md', entityId: 'maria-jensen' });
    index.ask({ ask: 'people', content: apart });
    assert.equal(index.person('Maria Jensen').length, 2);
  });

  it('goes on with the people it knew when the file of people is broken', () => {
    const index = new Asker();
    index.ask({ ask: 'read', files: articles });
    assert.match(index.ask({ ask: 'people', content: '{' })!.message, /line 1/);
    assert.equal(index.person('Maria Jensen').length, 1);
  });

  it('forgets a folder with all that was in it', () => {
    const index = new Asker();
    index.ask({ ask: 'read', files: articles });
    index.ask({ ask: 'forget', uris: ['file:///w'] });
    assert.deepEqual(index.names('person'), []);
  });

  it('counts an open text that is no file of the workspace only where it is asked for', () => {
    const index = new Asker();
    index.ask({ ask: 'read', files: articles });
    const summary = JSON.stringify({
      title: null,
      date: null,
      statements: [],
      entities: [
        { id: 'x', type: 'person', name: 'Anna Berg', aliases: [], roles: [], places: [0, 0, 0, 9], introduction: 0 },
      ],
    });
    index.ask({ ask: 'live', uri: 'untitled:1', path: 'Untitled-1', summary });
    assert.ok(!index.names('person').includes('Anna Berg'));
    assert.deepEqual(index.names('person', ['untitled:1']), ['Anna Berg']);
  });

  it('leaves binary files out', () => {
    const index = new Asker();
    assert.deepEqual(index.ask({ ask: 'read', files: [textOf('x.txt', 'a\0b')] }), { analysed: 0, skipped: 1 });
  });
});
