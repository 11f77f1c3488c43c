import assert from 'node:assert/strict';
import type { Span } from '../../../src/core/analysis';
import { findRoles } from '../../../src/core/roles/find';
import { marked } from '../support/marked';
import { ROLES } from './roles';
import { ROLE_CUSTOMS } from './roleCustoms';
import { ROLE_FIELDS } from './roleFields';
import { ROLE_FORMS } from './roleForms';
import { ROLE_HOUSES } from './roleHouses';
import { ROLE_VERBS } from './roleVerbs';

/** `holder | title | organization | time`, without what is none at the end. */
function roleLines(source: string): string[] {
  const paragraph = marked(source);
  const words = (span: Span | null): string => (span ? paragraph.tokens.text.slice(span.start, span.end) : '-');
  return findRoles(paragraph).map((r) =>
    [words(r.holder), r.called ?? words(r.title), words(r.organization), words(r.time)]
      .join(' | ')
      .replace(/(?: \| -)+$/, ''),
  );
}

describe('roles', () => {
  for (const [shows, text, ...expected] of [
    ...ROLES,
    ...ROLE_VERBS,
    ...ROLE_FORMS,
    ...ROLE_CUSTOMS,
    ...ROLE_FIELDS,
    ...ROLE_HOUSES,
  ]) {
    it(shows, () => assert.deepEqual(roleLines(text).sort(), [...expected].sort()));
  }
});
