import { strict as assert } from 'node:assert';
import bundle from '../../../l10n/bundle.l10n.zh-cn.json';
import words from '../../../package.nls.json';
import chineseWords from '../../../package.nls.zh-cn.json';
import { editorStrings } from '../../../scripts/lib/l10n';

const { translated, bare } = editorStrings();
const keys = [...translated].sort();

/** What a translation must keep as it is: places for values, icons, links, code and names of settings. */
const kept = (message: string): string[] =>
  (message.match(/\{\d+\}|\$\([\w~-]+\)|\]\([^)]+\)|`[^`]+`|glossator\.[\w.]+/g) ?? []).sort();

function assertTranslated(english: string, chinese: string | undefined): void {
  assert.ok(chinese, `No Chinese for: ${english} (npm run l10n adds the line to fill in)`);
  const hasWords = /\p{L}/u.test(english.replace(/\{\d+\}|\$\([^)]+\)|Glossator/g, ''));
  if (hasWords) assert.match(chinese, /\p{Script=Han}/u, `Not Chinese: ${english}`);
  assert.deepEqual(kept(chinese), kept(english), `Other placeholders in the Chinese of: ${english}`);
}

describe('translations', () => {
  it('pass every string that a reader sees through l10n.t', () => {
    assert.ok(keys.length > 100, 'The sources were not found.');
    assert.deepEqual(bare, []);
  });

  it('have Simplified Chinese for every string, with the same placeholders', () => {
    for (const key of keys) assertTranslated(key, (bundle as Record<string, string>)[key]);
  });

  it('hold no string that the sources no longer have', () => {
    assert.deepEqual(Object.keys(bundle).sort(), keys);
  });

  it('have Simplified Chinese for every word of the manifest, and no others', () => {
    assert.deepEqual(Object.keys(chineseWords).sort(), Object.keys(words).sort());
    for (const [key, english] of Object.entries(words)) {
      assertTranslated(english, (chineseWords as Record<string, string>)[key]);
    }
  });
});
