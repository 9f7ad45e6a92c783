import { createHash } from 'node:crypto';
import type { IdempotencyRecord } from '@console/core/records/idempotency';
import type { Context, MiddlewareHandler } from 'hono';
import { z } from 'zod';
import type { Answer, Env } from '../api.ts';
import type { ApiDeps } from '../deps.ts';
import { limits } from '../limits.ts';
import { HttpProblem } from '../problems/http-problem.ts';

const keyFormat = z.string().regex(/^[\x21-\x7e]{1,255}$/);

/**
 * Answers a repeated request with the first answer. That answer is written in the transaction of the change itself,
 * so there is no moment at which only one of the two exists.
 */
export function idempotency({ store, clock }: ApiDeps): MiddlewareHandler<Env> {
  const now = () => clock.now().getTime();
  const isKept = (record: IdempotencyRecord | undefined) => record && Date.parse(record.expiresAt) > now();

  return async (c, next) => {
    const header = c.req.header('Idempotency-Key');
    if (header === undefined || c.get('permission').action === undefined) return next();
    const id = { actor: c.get('person').email, key: parseKey(header) };
    const fingerprint = fingerprintOf(c, id.actor);
    const stored = await store.get('idempotency', id);
    if (stored && isKept(stored)) return replay(stored, fingerprint);

    c.set('remember', ({ status, body }: Answer) => {
      const expiresAt = new Date(now() + limits.idempotencyMs).toISOString();
      const record = { ...id, fingerprint, status, body, expiresAt, rev: stored?.rev ?? 0 };
      return { write: stored ? 'replace' : 'create', kind: 'idempotency', record };
    });
    await next();
    if (!c.error) return;
    // The same request at the same time may have won: then its answer is the answer.
    const winner = await store.get('idempotency', id);
    if (winner && isKept(winner)) answerInstead(c, () => replay(winner, fingerprint));
  };
}

function parseKey(header: string): string {
  if (keyFormat.safeParse(header).success) return header;
  const message = 'must be 1 to 255 visible ASCII characters';
  throw new HttpProblem(400, 'validation', `Idempotency-Key: ${message}`, {}, [{ path: 'Idempotency-Key', message }]);
}

const fingerprintOf = (c: Context<Env>, actor: string): string =>
  createHash('sha256')
    .update([actor, c.req.method, c.req.path, c.get('rawBody')].join('\n'))
    .digest('hex');

function replay(record: IdempotencyRecord, fingerprint: string): Response {
  if (record.fingerprint !== fingerprint) {
    const message = 'This Idempotency-Key came with another request before: send each request with a key of its own.';
    throw new HttpProblem(422, 'idempotency-key-reused', message);
  }
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Replayed': 'true' };
  return new Response(JSON.stringify(record.body), { status: record.status, headers });
}

function answerInstead(c: Context<Env>, answer: () => Response): void {
  const response = answer();
  // Hono merges the headers of the response that is there into a new one.
  c.res = undefined;
  c.res = response;
  c.error = undefined;
}
