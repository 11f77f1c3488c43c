import assert from 'node:assert/strict';
import { withFamilyNames } from '../../../src/core/names/rules/familyNames';
import { marked, shown } from './marked';

function read(text: string): string[] {
  const { tokens, facts, found } = marked(text);
  return shown(tokens, withFamilyNames(tokens, facts, found));
}

describe('a surname that is a pronoun elsewhere', () => {
  it('is of the name that follows, whatever the tagger saw of it', () => {
    assert.deepEqual(read('He Lidong, the vice-premier, met them.'), ['person He Lidong']);
    assert.deepEqual(read('He [p? Xuanming] chairs the firm.'), ['person He Xuanming']);
    assert.deepEqual(read('[p Bo Lind] spoke with He [m? Yawei] of the ministry.'), [
      'person Bo Lind',
      'person He Yawei',
    ]);
    assert.deepEqual(read('She Jian, who teaches there, agreed.'), ['person She Jian']);
  });

  it('is a pronoun before everything else', () => {
    for (const text of [
      'He said so.',
      'He Made It to the Top',
      'He Won',
      'HE LIDONG',
      'He googled it, and She Googled it too.',
      'He, Lidong and others left.',
    ]) {
      assert.deepEqual(read(text), []);
    }
  });

  it('is left alone where more is known', () => {
    assert.deepEqual(read('He [o Yada Bank] knows.'), ['organization Yada Bank']);
    assert.deepEqual(read('He [p Yada Ruiz] knows.'), ['person Yada Ruiz']);
  });
});
