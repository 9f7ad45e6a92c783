import { useMemo } from 'react';
import { ProblemError } from './problem-error.ts';

/** Hands out the key of one intent: the same for the same body until the API has given a final answer to it. */
export class IdempotencyKeys {
  private current: { body: string; key: string } | undefined;

  keyFor(body: unknown): string {
    const text = JSON.stringify(body) ?? '';
    if (this.current?.body !== text) this.current = { body: text, key: crypto.randomUUID() };
    return this.current.key;
  }

  /** Runs `send` with the key; after a refusal the next try counts as a new intent. */
  async sending<T>(body: unknown, send: (key: string) => Promise<T>): Promise<T> {
    try {
      const answer = await send(this.keyFor(body));
      this.current = undefined;
      return answer;
    } catch (error) {
      if (error instanceof ProblemError && !error.passing) this.current = undefined;
      throw error;
    }
  }
}

export const useIdempotencyKeys = (): IdempotencyKeys => useMemo(() => new IdempotencyKeys(), []);
