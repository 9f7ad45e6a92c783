/** Lines that are drawn, and measured, together: about as many as are in sight, so that a jump draws few others. */
export const chunkSize = 25;

/** Pixels of a line that is not wrapped; the stylesheet says the same. */
export const lineHeight = 20;

export interface VisibleChunks {
  /** First chunk to draw, and the one after the last. */
  from: number;
  to: number;
  /** Pixels of what is left out above and below. */
  above: number;
  below: number;
}

/**
 * The chunks that a box of `height` pixels shows when it is scrolled to `top`, and as much again on both sides.
 * `heightOf` answers the measured height of a chunk, undefined while it was never drawn.
 */
export function visibleChunks(
  lines: number,
  top: number,
  height: number,
  heightOf: (chunk: number) => number | undefined,
): VisibleChunks {
  const count = Math.ceil(lines / chunkSize);
  const size = (chunk: number) => heightOf(chunk) ?? Math.min(chunkSize, lines - chunk * chunkSize) * lineHeight;
  let position = 0;
  let from = -1;
  let to = count;
  let above = 0;
  let below = 0;
  for (let chunk = 0; chunk < count; chunk += 1) {
    const next = position + size(chunk);
    if (from < 0 && (next >= top - height || chunk === count - 1)) {
      from = chunk;
      above = position;
    }
    if (to === count && position > top + 2 * height) to = chunk;
    if (chunk >= to) below += size(chunk);
    position = next;
  }
  return { from: Math.max(0, from), to, above, below };
}
