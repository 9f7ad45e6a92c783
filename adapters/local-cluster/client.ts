import { setTimeout as delay } from 'node:timers/promises';
import { DomainError } from '@console/core/errors';
import type { z } from 'zod';
import { wireProblem } from './wire.ts';

export interface LocalClusterAddress {
  url: string;
  token: string;
}

const attempts = 4;
const retryDelayMs = 400;

/** Calls the local cluster, with retries while it does not respond. Undefined for 404. @throws DomainError */
export async function call<T extends z.ZodType>(
  { url, token }: LocalClusterAddress,
  request: { method: string; path: string; body?: unknown },
  schema: T,
): Promise<z.output<T> | undefined> {
  const response = await send(`${url}${request.path}`, {
    method: request.method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(request.body !== undefined && { body: JSON.stringify(request.body) }),
  });
  if (response.status === 404) return undefined;
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok) return schema.parse(body);
  const problem = wireProblem.safeParse(body);
  const message = problem.data?.message ?? `The local cluster responded with ${response.status}.`;
  const kind = response.status === 409 ? 'conflict' : response.status === 400 ? 'validation' : 'unavailable';
  throw new DomainError(kind, problem.data?.code ?? 'local-cluster', message);
}

async function send(url: string, init: RequestInit): Promise<Response> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await fetch(url, init);
    } catch (cause) {
      if (attempt >= attempts) {
        const { origin } = new URL(url);
        throw new DomainError(
          'unavailable',
          'local-cluster-gone',
          `The local cluster at ${origin} does not respond: its console has stopped. Start the console again, and its work continues.`,
          { cause },
        );
      }
      await delay(retryDelayMs);
    }
  }
}
