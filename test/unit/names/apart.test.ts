import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { takeApart } from '../../../src/core/names/rules/apart';
import { KINDS } from '../../../src/core/names/labels';
import { decodeModel } from '../../../src/core/names/model';
import type { Found } from '../../../src/core/names/rules/found';
import { factsOf } from '../../../src/core/names/words';
import { tokenize } from '../../../src/core/text/tokenize';

const { lexicon } = decodeModel(readFileSync('media/names.bin'));

/** What becomes of the words between the brackets, which the tagger took for one name. */
function apart(kind: (typeof KINDS)[number], marked: string): string[] {
  const from = marked.indexOf('[');
  const to = marked.indexOf(']') - 1;
  const text = marked.replace(/[[\]]/g, '');
  const tokens = tokenize(text);
  const facts = tokens.words.map((word, i) => factsOf(word, tokens.lower[i]!, lexicon));
  const first = tokens.starts.findIndex((start) => start >= from);
  const last = tokens.ends.findIndex((end) => end >= to) + 1;
  const found: Found[] = [{ first, last, kind: KINDS.indexOf(kind), confidence: 0.9, why: [] }];
  takeApart(tokens, facts, found);
  return found.map(
    (name) => `${KINDS[name.kind]!} ${text.slice(tokens.starts[name.first], tokens.ends[name.last - 1])}`,
  );
}

describe('what the tagger took for one name', () => {
  it('is two bodies in a list, which would be one in the views', () => {
    assert.deepEqual(
      apart('organization', 'It joined the [Council for Fisheries, Nordic Shipping Association] in May.'),
      ['organization Council for Fisheries', 'organization Nordic Shipping Association'],
    );
    assert.deepEqual(apart('organization', 'The [Farmers Party of Kenya and Ugandan Alliance] merged.'), [
      'organization Farmers Party of Kenya',
      'organization Ugandan Alliance',
    ]);
    assert.deepEqual(apart('organization', 'Either the [Harbour Union or Northern Dockers Union] calls.'), [
      'organization Harbour Union',
      'organization Northern Dockers Union',
    ]);
  });

  it('is two names of which the text says "between", or which a stroke parts', () => {
    assert.deepEqual(apart('organization', 'A rift between [Halden and Merrow Foods] grew.'), [
      'organization Halden',
      'organization Merrow Foods',
    ]);
    assert.deepEqual(apart('organization', 'Other than [Mapal/Farmers Union] nobody came.'), [
      'organization Mapal',
      'organization Farmers Union',
    ]);
    assert.deepEqual(apart('person', 'Then came [Bo Lind/Ana Ruiz].'), ['person Bo Lind', 'person Ana Ruiz']);
    assert.deepEqual(apart('organization', 'Shares of [Halden and Merrow Foods] rose.'), [
      'organization Halden and Merrow Foods',
    ]);
  });

  it('is a body and the next one of a list, whatever that is called', () => {
    assert.deepEqual(apart('organization', 'It joined the [Council of Churches, Harbour Action] in May.'), [
      'organization Council of Churches',
      'organization Harbour Action',
    ]);
  });

  it('stays one body whose name has an "and" or a comma of its own', () => {
    for (const name of [
      'Ministry of Trade, Industry and Energy',
      'Department of Health and Human Services',
      'Law Society of England and Wales',
      'Federation of Miners and Farmers Unions',
      'U.S. Departments of State, Defense and Commerce',
      'University of Kenya, Nairobi Campus',
      'Committee on Health, Fish',
    ]) {
      assert.deepEqual(apart('organization', `The [${name}] agreed.`), [`organization ${name}`]);
    }
  });

  it('ends before a bracket that the name does not close', () => {
    assert.deepEqual(apart('organization', 'The [People’s Party of Aruba (Volkspartij]) won.'), [
      'organization People’s Party of Aruba',
      'organization Volkspartij',
    ]);
    assert.deepEqual(apart('organization', '[Acme (Nordic Bank].'), ['organization Acme', 'organization Nordic Bank']);
    assert.deepEqual(apart('organization', 'Shares of [Orient Overseas (Group]) rose.'), [
      'organization Orient Overseas (Group',
    ]);
  });

  it('is no office: who leads a body is not the body', () => {
    assert.deepEqual(apart('organization', 'A word of [Farmers Front of Kenya Chairman] Otieno.'), [
      'organization Farmers Front of Kenya',
    ]);
    assert.deepEqual(apart('organization', 'The [National President Farmers Party of Kenya] spoke.'), [
      'organization Farmers Party of Kenya',
    ]);
    assert.deepEqual(apart('organization', 'The [Office of the President] answered.'), [
      'organization Office of the President',
    ]);
  });

  it('is a party and who stands for it', () => {
    assert.deepEqual(apart('organization', 'A vote for [Farmers Party of Kenya Susan Keller] counts.'), [
      'organization Farmers Party of Kenya',
      'person Susan Keller',
    ]);
    assert.deepEqual(apart('organization', 'The [Bank of New York Mellon] said so.'), [
      'organization Bank of New York Mellon',
    ]);
  });

  it('is a company and a person, where its legal form parts them', () => {
    assert.deepEqual(apart('organization', 'Head of sales at [Merrow Vale Limited Sana Tawfiq] agreed.'), [
      'organization Merrow Vale Limited',
      'person Sana Tawfiq',
    ]);
    assert.deepEqual(apart('organization', 'It sued [Merrow Limited Liability Company].'), [
      'organization Merrow Limited Liability Company',
    ]);
  });

  it('is a place and a person, or two people', () => {
    assert.deepEqual(apart('person', 'The Governor of [Ohio Susan Keller] won.'), [
      'location Ohio',
      'person Susan Keller',
    ]);
    assert.deepEqual(apart('person', 'She met [Leo and King Harald] there.'), ['person Leo', 'person King Harald']);
    assert.deepEqual(apart('person', 'A friend of [Paris Hilton Jones] won.'), ['person Paris Hilton Jones']);
  });

  it('is a body where it is called as bodies are, and an election where a year stands before', () => {
    assert.deepEqual(apart('other', 'The [Keep the Ferries Coalition] met.'), ['other Keep the Ferries Coalition']);
    assert.deepEqual(apart('other', 'The [Clean Rivers Coalition] met.'), ['organization Clean Rivers Coalition']);
    assert.deepEqual(apart('other', 'The [Campaign for Clean Rivers] met.'), [
      'organization Campaign for Clean Rivers',
    ]);
    assert.deepEqual(apart('other', 'The [2008 Kerala Legislative Assembly] election.'), [
      'other 2008 Kerala Legislative Assembly',
    ]);
    assert.deepEqual(apart('other', 'The [Treaty of the European Union] holds.'), [
      'other Treaty of the European Union',
    ]);
  });
});
