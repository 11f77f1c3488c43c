import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { KINDS } from '../../../src/core/names/labels';
import { decodeModel } from '../../../src/core/names/model';
import { applyRules } from '../../../src/core/names/rules/apply';
import type { Found } from '../../../src/core/names/rules/found';
import { factsOf } from '../../../src/core/names/words';
import { tokenize } from '../../../src/core/text/tokenize';

const { lexicon } = decodeModel(readFileSync('media/names.bin'));

/** What the words between the brackets are, which the tagger took for a name of this kind; undefined for no name. */
function kindOf(kind: (typeof KINDS)[number], marked: string, confidence = 0.9): string | undefined {
  const [from, to] = [marked.indexOf('['), marked.indexOf(']') - 1];
  const tokens = tokenize(marked.replace(/[[\]]/g, ''));
  const facts = tokens.words.map((word, i) => factsOf(word, tokens.lower[i]!, lexicon));
  const first = tokens.starts.findIndex((start) => start >= from);
  const last = tokens.ends.findIndex((end) => end >= to) + 1;
  const found = [{ first, last, kind: KINDS.indexOf(kind), confidence, why: [] } satisfies Found];
  const name = applyRules(tokens, facts, found)[0];
  return name && KINDS[name.kind];
}

describe('the kind of a name by its words', () => {
  it('is no organization for an office, or for its letters in brackets', () => {
    assert.equal(kindOf('organization', 'The [Inspector General of Police] spoke.'), 'other');
    assert.equal(kindOf('organization', 'The Deputy Minister for Ports ([DMP]) spoke.'), 'other');
    assert.equal(kindOf('organization', 'Special Assistant to the Prime Minister ([SAPM]) Bo Lind spoke.'), 'other');
    assert.equal(kindOf('organization', "The Prime Minister's Office ([PMO]) spoke."), 'organization');
    assert.equal(kindOf('organization', 'Senator ([ZCR]) Bo Lind spoke.'), 'organization');
  });

  it('is no organization for an election of one, which nobody works for', () => {
    assert.equal(kindOf('organization', 'She lost the 2019 [Flemish Parliament] election.'), 'other');
    assert.equal(kindOf('organization', 'She left the [Flemish Parliament] in 2019.'), 'organization');
    assert.equal(kindOf('organization', 'She joined [Extinction Rebellion] in 2019.'), 'organization');
  });

  it('is a place for a realm, for counties and for a beach', () => {
    assert.equal(kindOf('organization', 'He ruled the [State of Marl] alone.'), 'location');
    assert.equal(kindOf('organization', 'We went to [Playas del Marl] by bus.'), 'location');
    assert.equal(kindOf('organization', 'We asked [State Street] again.'), 'organization');
    assert.equal(kindOf('organization', 'We asked [Playa Hotels] again.'), 'organization');
    assert.equal(kindOf('organization', 'He ruled the [Principality of Selune] alone.'), 'location');
    assert.equal(kindOf('organization', 'It rained in [Marlow Counties] again.'), 'location');
    assert.equal(kindOf('organization', 'The [County Council of Marlow] met.'), 'organization');
  });

  it('is a country for its code behind somebody who competes, and no party', () => {
    assert.equal(kindOf('organization', 'Second was Bo Lind ([NOR]) in 7:20.', 0.6), 'location');
    assert.equal(kindOf('organization', 'Second was Bo Lind ([NOR]) in 7:20.', 0.9), 'organization');
    assert.equal(kindOf('organization', 'Second was Bo Lind ([SPD]) again.', 0.6), 'organization');
    assert.equal(kindOf('organization', 'Second was [NOR] again.', 0.6), 'organization');
  });

  it('is a person with a lawyer’s letters behind, and no party with a member’s', () => {
    assert.equal(kindOf('organization', 'Then [Ada Oyelaran KC] spoke.', 0.6), 'person');
    assert.equal(kindOf('organization', 'Then [Bank Oyelaran KC] spoke.', 0.6), 'organization');
    assert.equal(kindOf('organization', 'Then [Fianna Glas TD] spoke.', 0.6), 'organization');
  });

  it('is no body for the party and the state of a politician', () => {
    assert.equal(kindOf('organization', 'Said Ann Keller ([R-Ohio]) then.'), 'other');
    assert.equal(kindOf('organization', 'Said [RTL-Ohio] then.'), 'organization');
  });

  it('is nobody for a campaign of a war, or for an office with its country', () => {
    assert.equal(kindOf('person', 'They fought the [Daliang Campaign] there.'), 'other');
    assert.equal(kindOf('person', 'A former [U.S. Congresswoman] spoke.'), undefined);
    assert.equal(kindOf('person', 'Then [Mary Keller] spoke.'), 'person');
  });
});
