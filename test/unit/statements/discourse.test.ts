import assert from 'node:assert/strict';
import type { ReadParagraph } from '../../../src/core/paragraph';
import { findRoles } from '../../../src/core/roles/find';
import { placeStatements } from '../../../src/core/statements/discourse';
import { findStatements } from '../../../src/core/statements/find';
import { marked } from '../support/marked';

/** What is said in an article with names marked inline, a paragraph a line: "speaker: words". */
function said(...lines: string[]): string[] {
  const paragraphs = lines.map((line): ReadParagraph => {
    const named = marked(line);
    return { ...named, roles: findRoles(named), statements: findStatements(named) };
  });
  const words = (i: number, { start, end }: { start: number; end: number }): string =>
    paragraphs[i]!.tokens.text.slice(start, end);
  return placeStatements(paragraphs).map(
    ({ paragraph, claim, speaker, speakerParagraph }) =>
      `${speaker ? words(speakerParagraph, speaker) : '?'}: ${words(paragraph, claim.target)}`,
  );
}

describe('what is said over more than one paragraph', () => {
  it('stays with the speaker of a quotation whose marks are opened again', () => {
    assert.deepEqual(said('“We will pay,” said [p Omar Haddad]. “All of it.', '“And we will pay soon.”'), [
      'Omar Haddad: We will pay,',
      'Omar Haddad: All of it.',
      'Omar Haddad: And we will pay soon.',
    ]);
  });

  it('stays with the last speaker when a quotation stands alone', () => {
    assert.deepEqual(
      said('[p Omar Haddad] said the talks had failed.', '“Nobody listened.”').at(-1),
      'Omar Haddad: Nobody listened.',
    );
  });

  it('belongs to the label before it in a transcript', () => {
    assert.deepEqual(
      said('[p Ana Ruiz]: We will pay.', 'And we will pay soon.', '[p Tom Hale]: When?', '[p Ana Ruiz]: In May.'),
      ['Ana Ruiz: We will pay.', 'Ana Ruiz: And we will pay soon.', 'Tom Hale: When?', 'Ana Ruiz: In May.'],
    );
  });

  it('is the reporter’s again where the report goes on after a transcript', () => {
    const out = said(
      '[p Ana Ruiz]: We will pay.',
      '[p Tom Hale]: When?',
      'Later, [p Omar Haddad] said the talks had failed.',
      'The hall was empty by noon.',
    );
    assert.deepEqual(out, ['Ana Ruiz: We will pay.', 'Tom Hale: When?', 'Omar Haddad: the talks had failed']);
  });
});
