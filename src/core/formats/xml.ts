import XMLBuilder from 'fast-xml-builder';

/** A node as the builder takes it: `{ name: children, ':@': attributes }`, or a text. */
export type XmlNode = { readonly [name: string]: unknown };

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** @param attributes without those that are undefined. */
export function element(name: string, attributes: Attributes = {}, children: readonly XmlNode[] = []): XmlNode {
  const own = Object.entries(attributes).flatMap(([key, v]) =>
    v === undefined ? [] : [[`@_${key}`, legal(String(v))]],
  );
  return { [name]: [...children], ...(own.length > 0 && { ':@': Object.fromEntries(own) as object }) };
}

export const text = (words: string): XmlNode => ({ '#text': legal(words) });

/** An XML document. With `indent`, white space is put between elements: not for a text whose spaces matter. */
export function xml(root: XmlNode, { declaration = true, indent = true } = {}): string {
  const builder = new XMLBuilder({
    preserveOrder: true,
    ignoreAttributes: false,
    suppressBooleanAttributes: false,
    suppressEmptyNode: true,
    format: indent,
    maxNestedTags: 1_000,
  });
  const head = declaration ? '<?xml version="1.0" encoding="UTF-8"?>\n' : '';
  return `${head}${builder.build([root]).trim()}\n`;
}

/** XML has no way to write most control characters and half characters, not even escaped; its line ends are LF. */
const legal = (words: string): string =>
  words
    .replace(/\r\n?/g, '\n')
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd');
