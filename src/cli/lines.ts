const NEWLINE = 10;
/** Bytes after which a block ends with the line. */
const PIECE = 8_000;

/**
 * A stream in blocks of whole lines, each as soon as it is there; null in place of a line that is longer than allowed
 * and was passed over. Never holds more than one line and a chunk of the stream.
 * @param longest in bytes, give or take a chunk.
 */
export async function* blocksOf(
  stream: AsyncIterable<Buffer | string>,
  longest: number,
): AsyncGenerator<Uint8Array | null> {
  let begun: Buffer[] = [];
  let length = 0;
  const keep = (part: Buffer): void => {
    length += part.length;
    if (length > longest) begun = [];
    else if (part.length > 0) begun.push(part);
  };
  const forget = (): void => {
    begun = [];
    length = 0;
  };
  for await (const piece of stream) {
    let chunk = typeof piece === 'string' ? Buffer.from(piece) : piece;
    if (length > longest && chunk.includes(NEWLINE)) {
      yield null;
      forget();
      chunk = chunk.subarray(chunk.indexOf(NEWLINE) + 1);
    }
    const end = chunk.lastIndexOf(NEWLINE) + 1;
    if (end > 0) {
      yield* pieces(Buffer.concat([...begun, chunk.subarray(0, end)]));
      forget();
    }
    keep(chunk.subarray(end));
  }
  if (length > longest) yield null;
  else if (length > 0) yield Buffer.concat(begun);
}

/** Small blocks, in memory of their own: what is sent to a thread is copied with all the memory that it lies in. */
function* pieces(block: Uint8Array): Generator<Uint8Array> {
  for (let from = 0; from < block.length;) {
    const end = block.indexOf(NEWLINE, from + PIECE) + 1 || block.length;
    yield new Uint8Array(block.subarray(from, end));
    from = end;
  }
}

/** The lines of a block, without their ends. */
export function* linesIn(block: Uint8Array): Generator<Uint8Array> {
  let from = 0;
  for (let at = block.indexOf(NEWLINE); at >= 0; at = block.indexOf(NEWLINE, from)) {
    yield block.subarray(from, at);
    from = at + 1;
  }
  if (from < block.length) yield block.subarray(from);
}

/** Nothing but spaces, tabs and a carriage return. */
export const isBlank = (line: Uint8Array): boolean => line.every((byte) => byte === 32 || byte === 9 || byte === 13);
