import { unreadable, type ParsedGlossary } from '../core/terms/glossary';
import { parseGlossary } from '../core/terms/sources/parse';
import { MAX_BYTES, TOO_LARGE } from './glossaryProtocol';

/** Reads a glossary's file, as UTF-8 or as the UTF-16 that spreadsheets write; nothing in it makes this throw. */
export async function readGlossary(name: string, bytes: Uint8Array): Promise<ParsedGlossary> {
  if (bytes.length > MAX_BYTES) return unreadable(name, null, TOO_LARGE);
  const text = decoded(bytes);
  if (text.includes('\uFFFD') && !text.slice(0, 8000).includes('\0')) {
    const line = text.slice(0, text.indexOf('\uFFFD')).split('\n').length;
    return unreadable(name, line, 'This is not valid UTF-8. Save the file as UTF-8.');
  }
  try {
    return await parseGlossary(name, text);
  } catch (error) {
    return unreadable(name, null, error instanceof Error ? error.message : String(error));
  }
}

function decoded(bytes: Uint8Array): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8', { ignoreBOM: true }).decode(bytes);
}
