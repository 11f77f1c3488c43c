/** Letters that Unicode does not decompose, as newspapers without them print them. */
const PLAIN: Readonly<Record<string, string>> = {
  ø: 'o', ł: 'l', đ: 'd', ð: 'd', ß: 'ss', ı: 'i', æ: 'ae', œ: 'oe', þ: 'th', ŋ: 'n', '’': "'", 'ʻ': "'", '‘': "'", '‑': '-', '–': '-',
}; // prettier-ignore

/** A form for comparing names: lower case, without diacritics. Its length may differ from the input's. */
export const fold = remembered(foldAnew);

const LIMIT = 20_000;

/** The function with a memory of its latest results: a document is linked anew at each edit, with the same names. */
export function remembered<T>(compute: (text: string) => T): (text: string) => T {
  const results = new Map<string, T>();
  return (text) => {
    let out = results.get(text);
    if (out === undefined) {
      out = compute(text);
      if (results.size >= LIMIT) results.clear();
      results.set(text, out);
    }
    return out;
  };
}

function foldAnew(text: string): string {
  const lower = text.toLowerCase();
  // eslint-disable-next-line no-control-regex -- the fast path: most names are ASCII
  if (/^[\x00-\x7f]*$/.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[øłđðßıæœþŋ’ʻ‘‑–]/g, (letter) => PLAIN[letter]!);
}
