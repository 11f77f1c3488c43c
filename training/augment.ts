import type { GoldDocument } from './sets';

const SMALL = /^(?:a|an|the|of|and|or|but|for|nor|in|on|at|to|by|as|with|from|over|up|de|la|is|s)$/;

/** The text as a headline sets it: The Words With Capitals. */
export function titleCased(document: GoldDocument): GoldDocument {
  return recased(document, (word) => (SMALL.test(word) ? word : word[0]!.toUpperCase() + word.slice(1)));
}

/** THE TEXT IN CAPITALS. */
export function upperCased(document: GoldDocument): GoldDocument {
  return recased(document, (word) => word.toUpperCase());
}

/** Offsets stay right: a word whose length would change is left as it is. */
function recased(document: GoldDocument, change: (word: string) => string): GoldDocument {
  const text = document.text.replace(/\p{L}[\p{L}\p{M}]*/gu, (word) => {
    const changed = change(word);
    return changed.length === word.length ? changed : word;
  });
  return { ...document, text };
}

/** The first sentences of a text's paragraphs, each as a text of its own: the raw material of headlines. */
export function leads(document: GoldDocument): GoldDocument[] {
  const out: GoldDocument[] = [];
  for (const match of document.text.matchAll(/(?:^|\n)([^\n.]{30,110})\.(?=\s)/g)) {
    const start = match.index + match[0].length - 1 - match[1]!.length;
    const end = start + match[1]!.length;
    const entities = document.entities
      .filter((e) => e.start >= start && e.end <= end)
      .map((e) => ({ ...e, start: e.start - start, end: e.end - start }));
    out.push({ id: `${document.id}#${start}`, text: match[1]!, entities });
  }
  return out;
}
