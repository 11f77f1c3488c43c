import type { AnnotatedDocument, WriteOptions } from '../../src/core/formats/format';
import { formats } from '../../src/core/formats/formats';

/** A file that a format writes of documents: its first one, or that of the name. */
export function exported(
  format: string,
  documents: readonly AnnotatedDocument[],
  part?: string,
  options?: WriteOptions,
): string {
  const { parts } = formats.find((f) => f.name === format)!.write(documents, options);
  return (part === undefined ? parts[0]! : parts.find((p) => p.name === part)!).content;
}
