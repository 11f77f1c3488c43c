import assert from 'node:assert/strict';
import { loadAnalyzer } from '../../../src/cli/resources';
import { employerOf } from '../../../src/core/roles/employers';
import { marked } from '../support/marked';

/** The body of the office that the last of the paragraphs gives. */
function employerIn(title: string, ...texts: string[]): string | null {
  const paragraphs = texts.map((text) => ({ ...marked(text), roles: [], statements: [] }));
  const last = paragraphs.length - 1;
  const start = paragraphs[last]!.tokens.text.indexOf(title);
  const owner = employerOf(paragraphs, last, title, { start, end: start + title.length });
  return owner && paragraphs[owner.paragraph]!.tokens.text.slice(owner.name.start, owner.name.end);
}

describe('an office without its body and far from it', () => {
  const lead = 'Halden Bank Group cut its forecast. Halden Bank Group shares fell, and Halden Bank Group closed.';
  const rest = 'Rain fell.\n\nSnow fell.\n\nHail fell.\n\n';

  it('is of the body that the whole text is about', () => {
    const { entities } = loadAnalyzer().analyze(`${lead}\n\n${rest}Chief Financial Officer Ana Ruiz was calm.`);
    const ruiz = entities.find((e) => e.name === 'Ana Ruiz');
    assert.deepEqual(
      ruiz?.roles.map((r) => r.organization),
      ['Halden Bank Group'],
    );
  });
});

describe('an office of a body that is not named in full', () => {
  const lead = 'The European Commission fined Halden Bank Group on Friday.';
  const organizations = (name: string, text: string): (string | null)[] | undefined =>
    loadAnalyzer()
      .analyze(`${lead}\n\n${text}`)
      .entities.find((e) => e.name === name)
      ?.roles.map((r) => r.organization);

  it('is of the only body of that kind', () => {
    assert.deepEqual(organizations('Ana Ruiz', 'Commission spokeswoman Ana Ruiz said so.'), ['European Commission']);
    assert.deepEqual(organizations('Ana Ruiz', 'Council spokeswoman Ana Ruiz said so.'), [null]);
  });

  it('is of the body that its own sentence describes, before one of another sentence', () => {
    const text = 'The group will appeal, its chairman, Peter Okafor, said.';
    assert.deepEqual(organizations('Peter Okafor', text), ['Halden Bank Group']);
  });
});

describe('an office without its body', () => {
  it('is of the body that the text has just spoken of', () => {
    const lead = '[o Kuroda Steel] cut its forecast for the [o Tokyo Exchange].';
    assert.equal(employerIn('Chief executive', `${lead} Chief executive [p Ana Ruiz] was calm.`), 'Kuroda Steel');
    assert.equal(employerIn('CFO', lead, 'CFO [p Ana Ruiz] was calm.'), 'Kuroda Steel');
    assert.equal(
      employerIn('Governor', '[o Bank of Norland] waits.', 'Governor [p Bo Lind] slept.'),
      'Bank of Norland',
    );
  });

  it('stays without one where the office is no house’s own, or not of a house of that kind', () => {
    assert.equal(
      employerIn('finance minister', '[o Kuroda Steel] fell.', 'The finance minister [p Bo Lind] slept.'),
      null,
    );
    assert.equal(employerIn('Governor', '[o Kuroda Steel] fell.', 'Governor [p Bo Lind] slept.'), null);
    assert.equal(employerIn('lawyer', '[o Kuroda Steel] fell.', 'The lawyer [p Bo Lind] slept.'), null);
  });
});
