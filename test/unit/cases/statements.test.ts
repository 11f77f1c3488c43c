import assert from 'node:assert/strict';
import type { Span } from '../../../src/core/analysis';
import { findRoles } from '../../../src/core/roles/find';
import { placeStatements } from '../../../src/core/statements/discourse';
import { findStatements } from '../../../src/core/statements/find';
import { marked } from '../support/marked';
import { STATEMENT_BOUNDS } from './statementBounds';
import { STATEMENT_FORMS } from './statementForms';
import { STATEMENT_GROUND } from './statementGround';
import { STATEMENTS } from './statements';
import { STATEMENT_VOICES } from './statementVoices';

/** `speaker | kind | words | modality`, without the modality where it is asserted. */
function statementLines(source: string): string[] {
  const paragraphs = source.split(' ¶ ').map((part) => {
    const named = marked(part);
    return { ...named, roles: findRoles(named), statements: findStatements(named) };
  });
  return placeStatements(paragraphs).map(({ paragraph, claim, speaker, speakerParagraph }) => {
    const words = (i: number, span: Span): string => paragraphs[i]!.tokens.text.slice(span.start, span.end);
    const line = [speaker ? words(speakerParagraph, speaker) : '-', claim.kind, words(paragraph, claim.target)];
    return (claim.modality === 'asserted' ? line : [...line, claim.modality]).join(' | ');
  });
}

describe('statements', () => {
  for (const [shows, text, ...expected] of [
    ...STATEMENTS,
    ...STATEMENT_BOUNDS,
    ...STATEMENT_FORMS,
    ...STATEMENT_GROUND,
    ...STATEMENT_VOICES,
  ]) {
    it(shows, () => assert.deepEqual(statementLines(text), expected));
  }
});
