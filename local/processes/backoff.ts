export interface Backoff {
  /** Wait before the second restart in a row; the first comes at once. */
  firstMs: number;
  maxMs: number;
  /** A process that ran for so long starts with a clean slate. */
  resetAfterMs: number;
}

/** How long to wait before the next restart when `restarts` came one after the other. */
export function delayBefore(restarts: number, backoff: Backoff): number {
  return restarts === 0 ? 0 : Math.min(backoff.firstMs * 2 ** (restarts - 1), backoff.maxMs);
}
