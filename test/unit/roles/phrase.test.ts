import assert from 'node:assert/strict';
import { Words } from '../../../src/core/grammar/words';
import { readRoles } from '../../../src/core/roles/phrase';
import { marked } from '../support/marked';

/** The organizations of the roles that a text begins with. */
function organizationsIn(source: string): (string | null)[] {
  const paragraph = marked(source);
  const { roles } = readRoles(new Words(paragraph), 0)!;
  return roles.map(({ organization: o }) => o && paragraph.tokens.text.slice(o.start, o.end));
}

describe('roles in one phrase', () => {
  it('share the organization after or before them', () => {
    assert.deepEqual(organizationsIn('founder and chairman of [o Acme]'), ['Acme', 'Acme']);
    assert.deepEqual(organizationsIn("[o Acme]'s founder and chairman"), ['Acme', 'Acme']);
    assert.deepEqual(organizationsIn('founder of [o Tolvo] and the chairman of [o Acme]'), ['Tolvo', 'Acme']);
  });

  it('are read in time that grows no faster than their number', () => {
    const began = performance.now();
    const found = organizationsIn(`${'chairman, '.repeat(40_000)}chairman of [o Acme]`);
    assert.ok(performance.now() - began < 2_000);
    assert.equal(found.length, 40_001);
    assert.ok(found.every((organization) => organization === 'Acme'));
  });
});
