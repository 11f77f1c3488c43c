import { findNodeAtLocation, parseTree, type Node } from 'jsonc-parser';
import { SidecarError } from '../../sidecar/errors';
import { readJson } from '../../sidecar/json';
import { glossaryOf, unreadable, type ParsedGlossary } from '../glossary';
import { lineCounter } from './lines';

/** Reads a glossary in JSON: a list of entries, or an object with the list under `concepts`. */
export function parseJsonGlossary(name: string, text: string): ParsedGlossary {
  let value: unknown;
  try {
    value = readJson(text);
  } catch (error) {
    if (error instanceof SidecarError) return unreadable(name, error.line, error.reason);
    throw error;
  }
  const listed = listOf(value);
  if (!listed) {
    return unreadable(name, 1, 'A glossary is a list of entries, or an object with such a list under "concepts".');
  }
  const lines = linesOf(text, Array.isArray(value));
  return glossaryOf(
    name,
    listed.map((entry, i) => ({ line: lines[i] ?? 1, value: entry })),
  );
}

/** The entries of a glossary; undefined for what is none. */
export function listOf(value: unknown): readonly unknown[] | undefined {
  const listed = Array.isArray(value) ? (value as unknown[]) : (value as { concepts?: unknown } | null)?.concepts;
  return Array.isArray(listed) ? listed : undefined;
}

function linesOf(text: string, isList: boolean): number[] {
  const root = parseTree(text);
  const list: Node | undefined = isList ? root : root && findNodeAtLocation(root, ['concepts']);
  const lineAt = lineCounter(text);
  return (list?.children ?? []).map((node) => lineAt(node.offset));
}
