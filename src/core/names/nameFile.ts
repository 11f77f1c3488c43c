import { firstIndex } from '../text/search';
import { applyEdits, modify, parseTree, type JSONPath, type Node } from 'jsonc-parser';
import type { NameLabel } from '../paragraph';
import { SidecarError } from '../sidecar/errors';
import { lineOf, readJson } from '../sidecar/json';
import { tokenize } from '../text/tokenize';
import type { NameRule } from './dictionary';

/** Something that a file of names should not hold; the rest of the file is used all the same. */
export interface NameProblem {
  /** From 1. */
  readonly line: number;
  readonly message: string;
}

export interface NameFile {
  readonly rules: readonly NameRule[];
  readonly problems: readonly NameProblem[];
}

/** Characters of a file. */
export const MOST_CHARACTERS = 1_000_000;
/** Characters of a name. */
const LONGEST_NAME = 200;
const MOST_PROBLEMS = 100;

/** What is said of a name in a file, and what that means. */
const WORDS: Readonly<Record<string, NameLabel | null>> = {
  person: 'person',
  organization: 'organization',
  never: null,
};
const wordOf = (label: NameLabel | null): string => label ?? 'never';

const isJson = (file: string): boolean => file.toLowerCase().endsWith('.json');

/**
 * Reads a file of names that are always or never marked. In plain text each line is `person: …`, `organization: …` or
 * `never: …`, and lines that begin with # are comments. In JSON, where the file's name ends in .json, it is an object
 * with these three lists.
 */
export function parseNameFile(file: string, text: string): NameFile {
  if (text.length > MOST_CHARACTERS) {
    const message = `The file is larger than ${MOST_CHARACTERS / 1e6} million characters. It is not used.`;
    return { rules: [], problems: [{ line: 1, message }] };
  }
  const reader = new Reader();
  if (isJson(file)) readLists(text, reader);
  else readLines(text, reader);
  return { rules: reader.rules, problems: reader.problems };
}

/** Collects the rules of one file and what is wrong with it. */
class Reader {
  readonly rules: NameRule[] = [];
  readonly problems: NameProblem[] = [];
  private readonly lines = new Map<string, { readonly line: number; readonly label: NameLabel | null }>();

  problem(line: number, message: string): void {
    if (this.problems.length < MOST_PROBLEMS) this.problems.push({ line, message });
  }

  add(name: string, label: NameLabel | null, line: number): void {
    if (name.length > LONGEST_NAME) return this.problem(line, `This name is longer than ${LONGEST_NAME} characters.`);
    if (!/[\p{L}\p{N}]/u.test(name)) return this.problem(line, 'A name has at least one letter or digit.');
    const before = this.lines.get(keyOf(name));
    if (before && before.label !== label) {
      this.problem(
        line,
        `“${name}” is listed as “${wordOf(before.label)}” in line ${before.line} too. This line holds.`,
      );
    }
    this.lines.set(keyOf(name), { line, label });
    this.rules.push({ name, label });
  }
}

/** Names are the same where they have the same words, whatever stands between these. */
const keyOf = (name: string): string => tokenize(name).words.join(' ');

function readLines(text: string, reader: Reader): void {
  text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .forEach((content, i) => {
      const line = content.trim();
      if (line === '' || line.startsWith('#')) return;
      const colon = line.indexOf(':');
      const word = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
      const name = line.slice(colon + 1).trim();
      if (!Object.hasOwn(WORDS, word)) {
        return reader.problem(i + 1, 'A line is “person: NAME”, “organization: NAME”, “never: NAME” or a # comment.');
      }
      reader.add(name, WORDS[word]!, i + 1);
    });
}

function readLists(text: string, reader: Reader): void {
  let value: unknown;
  try {
    value = readJson(text);
  } catch (error) {
    if (!(error instanceof SidecarError)) throw error;
    return reader.problem(error.line ?? 1, error.reason);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return reader.problem(1, 'This is an object with the lists “person”, “organization” and “never”.');
  }
  const lineAt = lines(text);
  for (const [word, list] of Object.entries(value)) {
    const isRule = Object.hasOwn(WORDS, word);
    if (!isRule && word !== '$schema') {
      reader.problem(lineOf(text, [word]), `“${word}” is none of “person”, “organization” and “never”.`);
    }
    if (!isRule) continue;
    if (!Array.isArray(list)) reader.problem(lineOf(text, [word]), `“${word}” is a list of names.`);
    else {
      list.forEach((name: unknown, i) => {
        const line = lineAt(word, i);
        if (typeof name === 'string') reader.add(name.trim(), WORDS[word]!, line);
        else reader.problem(line, 'A name is a string.');
      });
    }
  }
}

/** The line of the nth name of each list, the text being read once. */
function lines(text: string): (word: string, i: number) => number {
  const breaks = [...text.matchAll(/\n/g)].map((m) => m.index);
  const lists = new Map<string, readonly Node[]>();
  for (const property of parseTree(text)?.children ?? []) {
    const [key, value] = property.children ?? [];
    lists.set(String(key?.value), value?.children ?? []);
  }
  return (word, i) => {
    const offset = lists.get(word)?.[i]?.offset ?? 0;
    return firstIndex(breaks.length, (k) => breaks[k]! >= offset) + 1;
  };
}

/**
 * The text of the file with one rule more; other rules of the same name are taken out.
 * @throws Error where the file is JSON and broken
 */
export function withRule(file: string, text: string, rule: NameRule): string {
  return isJson(file) ? withListed(text, rule) : withLine(text, rule);
}

function withLine(text: string, { name, label }: NameRule): string {
  const end = /\r\n/.test(text) ? '\r\n' : '\n';
  const kept = text.split(/\r\n|\r|\n/).filter((line) => {
    const { rules } = parseNameFile('', line);
    return rules.length === 0 || keyOf(rules[0]!.name) !== keyOf(name);
  });
  while (kept.at(-1) === '') kept.pop();
  return [...kept, `${wordOf(label)}: ${name}`, ''].join(end);
}

function withListed(text: string, { name, label }: NameRule): string {
  const value = (text.trim() === '' ? {} : readJson(text)) as Record<string, unknown>;
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol: '\n' };
  let out = text.trim() === '' ? '{}\n' : text;
  const change = (path: JSONPath, to: unknown): void => {
    out = applyEdits(out, modify(out, path, to, { formattingOptions, isArrayInsertion: to !== undefined }));
  };
  for (const word of Object.keys(WORDS)) {
    const list = value[word];
    if (!Array.isArray(list)) continue;
    for (let i = list.length - 1; i >= 0; i--) {
      if (typeof list[i] === 'string' && keyOf(list[i] as string) === keyOf(name)) change([word, i], undefined);
    }
  }
  const word = wordOf(label);
  if (Array.isArray(value[word])) change([word, -1], name);
  else out = applyEdits(out, modify(out, [word], [name], { formattingOptions }));
  return out;
}
