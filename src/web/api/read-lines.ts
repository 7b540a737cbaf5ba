/** A line of a stream: its bytes, or null when it was longer than allowed and was thrown away. */
export type Line = Buffer | null;

const NEWLINE = 0x0a;

/** The lines of a stream, one at a time, without the line break. No more than one line and one chunk are ever held. */
export async function* readLines(stream: AsyncIterable<unknown>, maxBytes: number): AsyncGenerator<Line> {
  let held: Buffer[] = [];
  let size = 0;
  for await (const piece of stream) {
    const chunk = piece as Buffer;
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      size += end - start;
      yield size > maxBytes ? null : Buffer.concat([...held, chunk.subarray(start, end)]);
      [held, size, start] = [[], 0, end + 1];
    }
    size += chunk.length - start;
    // What is too long already is only counted.
    if (size > maxBytes) held = [];
    else held.push(chunk.subarray(start));
  }
  if (size > 0) yield size > maxBytes ? null : Buffer.concat(held);
}
