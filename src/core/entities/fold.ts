/** Letters that Unicode does not decompose, as newspapers without them print them. */
const PLAIN: Readonly<Record<string, string>> = {
  ø: 'o', ł: 'l', đ: 'd', ð: 'd', ß: 'ss', ı: 'i', æ: 'ae', œ: 'oe', þ: 'th', ŋ: 'n', '’': "'", 'ʻ': "'", '‘': "'", '‑': '-', '–': '-',
}; // prettier-ignore

const cache = new Map<string, string>();
const CACHE_LIMIT = 20_000;

/** A form for comparing names: lower case, without diacritics. Its length may differ from the input's. */
export function fold(text: string): string {
  let out = cache.get(text);
  if (out === undefined) {
    out = foldAnew(text);
    if (cache.size >= CACHE_LIMIT) cache.clear();
    cache.set(text, out);
  }
  return out;
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
