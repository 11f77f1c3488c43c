import assert from 'node:assert/strict';
import { loadAnalyzer } from '../../../src/cli/resources';
import { findRoles } from '../../../src/core/roles/find';
import { employerBefore, ownerOf } from '../../../src/core/roles/owners';
import { marked } from '../support/marked';

/** The organization that "its" in the last of the paragraphs means. */
function ownerIn(...texts: string[]): string | null {
  const paragraphs = texts.map((text) => ({ ...marked(text), roles: [], statements: [] }));
  const last = paragraphs.length - 1;
  const start = paragraphs[last]!.tokens.text.search(/\b[Ii]ts\b/);
  const owner = ownerOf(paragraphs, last, { start, end: start + 3 });
  return owner && paragraphs[owner.paragraph]!.tokens.text.slice(owner.name.start, owner.name.end);
}

describe('its chairman', () => {
  it('is of the organization in the same sentence', () =>
    assert.equal(
      ownerIn('The [o Football Federation] suspended its director, [p Tarik Alami].'),
      'Football Federation',
    ));

  it('is of the subject of the sentence before', () =>
    assert.equal(ownerIn('[o Acme] sued [o Tolvo]. Its chairman, [p Bo Lind], was calm.'), 'Acme'));

  it('is of the organization in the paragraph before', () =>
    assert.equal(ownerIn('[o Acme] lost.', 'Its chairman, [p Bo Lind], was calm.'), 'Acme'));

  it('stays open where no organization is near', () =>
    assert.equal(ownerIn('[o Acme] lost.', 'Rain fell.', 'Its chairman, [p Bo Lind], was calm.'), null));

  it('is of a body that the text but describes, where it opens the sentence before', () => {
    const chairs = (text: string): (string | null)[] =>
      loadAnalyzer()
        .analyze(text)
        .entities.flatMap((e) => e.roles.map((r) => r.organization));
    const named = 'Norsund Bank will close 40 branches.';
    assert.deepEqual(chairs(`${named} The works council objected. Its chairwoman, Ute Kern, spoke.`), [
      'works council',
    ]);
    assert.deepEqual(chairs(`${named} The lender objected. Its chairwoman, Ute Kern, spoke.`), ['Norsund Bank']);
    const visit = 'Halden Club met Norsund Bank, represented by its head of sales, Jane Moore, on Monday.';
    assert.deepEqual(chairs(visit), ['Norsund Bank']);
    assert.deepEqual(chairs(visit.replace(', represented', ' in Hull. It was led')), ['Halden Club']);
  });

  it('is of the body whose officer was named before it in the sentence, whatever was named earlier', () => {
    const named = marked(
      "[o Acme] paid. The association's chairman, [p Bo Lind], and its lawyer, [p Ana Ruiz], agreed.",
    );
    const start = named.tokens.text.indexOf('its');
    const employer = employerBefore({ ...named, roles: findRoles(named), statements: [] }, { start, end: start + 3 });
    assert.equal(employer && named.tokens.text.slice(employer.start, employer.end), 'The association');
  });
});
