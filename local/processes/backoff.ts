export interface Backoff {
  /** Wait before the second restart in a row; the first restart is immediate. */
  firstMs: number;
  maxMs: number;
  /** After a run of this length the backoff starts over. */
  resetAfterMs: number;
}

/** How long to wait before the next restart after `restarts` in a row. */
export function delayBefore(restarts: number, backoff: Backoff): number {
  return restarts === 0 ? 0 : Math.min(backoff.firstMs * 2 ** (restarts - 1), backoff.maxMs);
}
