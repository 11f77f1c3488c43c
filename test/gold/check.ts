/**
 * Checks that gold files fit their texts: tsx test/gold/check.ts [GOLD.json…]
 * A slip of the pen in the gold would count as the engine's mistake.
 */
import { readFileSync } from 'node:fs';
import { pronounStart, wholeWords, type Gold, type GoldDocument } from './gold';

const ours = [
  'test/gold/articles.json',
  'test/gold/articles-2.json',
  'test/gold/articles-3.json',
  'test/gold/articles-4.json',
  'test/gold/articles-5.json',
  'test/gold/articles-6.json',
  'test/gold/articles-7.json',
  'test/gold/articles-8.json',
  'test/gold/articles-9.json',
  'test/gold/held-out.json',
];

function* faults(document: GoldDocument): Generator<string> {
  const { text = '', people, organizations } = document;
  const isNamed = (form: string): boolean => wholeWords(text, form).length > 0;
  const names = people.map((person) => person.name);
  const speakers = [...names, ...organizations.map((o) => o.name)];
  for (const group of [names, organizations.map((o) => o.name), document.terms]) {
    if (new Set(group).size < group.length) yield `twice in one list: ${group.join(', ')}`;
  }
  for (const form of [...people, ...organizations].flatMap((entity) => entity.forms)) {
    if (!isNamed(form)) yield `not in the text: ${form}`;
  }
  for (const name of names) if (!isNamed(name)) yield `not in the text: ${name}`;
  for (const { role, organization } of people.flatMap((person) => person.roles)) {
    // "who heads the office" and "headed the office" make her its head.
    if (![role, `${role}s`, `${role}ed`].some(isNamed)) yield `not in the text: ${role}`;
    if (organization !== null && !isNamed(organization)) yield `not in the text: ${organization}`;
  }
  for (const statement of document.statements) {
    if (!speakers.includes(statement.speaker)) yield `neither person nor organization: ${statement.speaker}`;
    if (text.split(statement.text).length !== 2) yield `not once in the text: ${statement.text}`;
  }
  for (const pronoun of document.pronouns) {
    if (!names.includes(pronoun.refers_to)) yield `not in the people: ${pronoun.refers_to}`;
    if (text.split(pronoun.sentence_start).length !== 2) yield `not once in the text: ${pronoun.sentence_start}`;
    if (pronounStart(text, pronoun) < 0) yield `not after its sentence's start: ${pronoun.pronoun}`;
  }
  for (const { form } of document.acronyms) if (!isNamed(form)) yield `not in the text: ${form}`;
  for (const term of document.terms) {
    if (!text.toLowerCase().includes(term.toLowerCase())) yield `not in the text: ${term}`;
  }
}

for (const file of process.argv.length > 2 ? process.argv.slice(2) : ours) {
  const { documents } = JSON.parse(readFileSync(file, 'utf8')) as Gold;
  const found = documents.flatMap((document) => [...faults(document)].map((fault) => `${document.file}: ${fault}`));
  for (const fault of found) console.error(fault);
  console.log(`${file}: ${documents.length} documents, ${found.length} faults`);
  if (found.length > 0) process.exitCode = 1;
}
