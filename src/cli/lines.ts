/** A line of a stream: its bytes, or null where it is longer than allowed and was passed over. */
export type Line = Uint8Array | null;

const NEWLINE = 10;

/** The lines of a stream, one at a time; never holds more than one of them and a chunk. */
export async function* linesOf(stream: AsyncIterable<Buffer | string>, longest: number): AsyncGenerator<Line> {
  let parts: Buffer[] = [];
  let length = 0;
  const take = (part: Buffer): void => {
    length += part.length;
    if (length > longest) parts = [];
    else if (part.length > 0) parts.push(part);
  };
  const line = (): Line => {
    const whole = length > longest ? null : Buffer.concat(parts);
    parts = [];
    length = 0;
    return whole;
  };
  for await (const piece of stream) {
    const chunk = typeof piece === 'string' ? Buffer.from(piece) : piece;
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      take(chunk.subarray(from, at));
      yield line();
      from = at + 1;
    }
    take(chunk.subarray(from));
  }
  if (length > 0) yield line();
}
