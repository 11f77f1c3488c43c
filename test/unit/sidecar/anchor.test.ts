import assert from 'node:assert/strict';
import { anchor } from '../../../src/core/sidecar/anchor';
import { quoteAt } from '../../../src/core/sidecar/quote';

/** Where marks of an old text are found in a new one: what stands there, or null. `words` may be "[He] said". */
function found(before: string, after: string, ...marks: string[]): (string | null)[] {
  const wanted = marks.map((mark) => {
    const words = mark.replace(/[[\]]/g, '');
    const start = before.indexOf(words) + mark.indexOf('[');
    const end = start + mark.indexOf(']') - mark.indexOf('[') - 1;
    return { quote: quoteAt(before, { start, end }), start };
  });
  return anchor(after, wanted).places.map((place) => place && after.slice(place.start - 4, place.end + 4));
}

const OLD =
  'Ships remained the biggest risk. He noted that China accounts for a third. ' +
  'President Etsuko Murai granted three percent. "They refuse our price increases," Murai said.\n';

describe('marks in a text that was changed elsewhere', () => {
  it('of a pronoun go along with their sentence, and not to the next one that begins alike', () => {
    const added = OLD.replace('He noted', 'He declined to give a price. He noted');
    assert.deepEqual(found(OLD, added, '[He] noted that'), ['ce. He not']);
    const replaced = OLD.replace('He noted that China accounts for a third', 'He declined to give a price');
    assert.deepEqual(found(OLD, replaced, '[He] noted that'), [null]);
  });

  it('of a short name are not taken for the name within a full name', () => {
    const without = OLD.replace('"They refuse our price increases," Murai said.', '');
    const marks = ['[Etsuko Murai] granted', '[Murai] said', '[China] accounts'];
    assert.deepEqual(found(OLD, without, ...marks), ['ent Etsuko Murai gra', null, 'hat China acc']);
  });

  it('of what is said are not taken for the headline that repeats it', () => {
    const article = '‘I never planned to stay’: the nurse\n\nShe laughs. “I never planned to stay,” she says.\n';
    const without = article.replace(' “I never planned to stay,” she says.', '');
    const marks = ['“[I] never planned to stay,”', '“[I never planned to stay,]” she'];
    assert.deepEqual(found(article, without, ...marks), [null, null]);
  });

  it('of words beside which little is left are placed where they are the only ones', () => {
    const before = 'It said so in May.\n\nTara Bhattacharjee, Managing Director of Kalinga, agreed.\n';
    const after = 'Nobody knew.\n\nTara Bhattacharjee, head of Nordvik, was there.\n';
    assert.deepEqual(found(before, after, '[Tara Bhattacharjee], Man'), ['w.\n\nTara Bhattacharjee, he']);
  });

  it('keep to their words when a letter slips in before them', () => {
    const slip = OLD.replace('price increases', 'xprice increases');
    assert.deepEqual(found(OLD, slip, 'our [price increases],'), ['ur xprice increases," M']);
  });
});
