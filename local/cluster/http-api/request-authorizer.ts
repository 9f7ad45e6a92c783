import { z } from 'zod';
import type { InvokeResult } from '../functions/invocation.ts';
import { type Authorization, failed, forbidden } from './authorization.ts';
import type { ApiEvent } from './event.ts';
import { identityOf } from './identity-sources.ts';
import type { Authorizer } from './model.ts';
import { policyAllows, policyResponse } from './policy-response.ts';

type RequestAuthorizer = Extract<Authorizer, { kind: 'request' }>;

const context = z.record(z.string(), z.unknown()).nullish();
const simpleResponse = z.object({ isAuthorized: z.boolean(), context });
const unauthorized = z.object({ errorMessage: z.literal('Unauthorized') });

/** Decides from what the function has answered; kept until it is too old. */
type Decide = (routeArn: string) => Authorization;

const mostKept = 10_000;

/** Asks functions whether a request may pass, and keeps their answers. */
export class RequestAuthorizers {
  private readonly kept = new Map<string, { decide: Decide; until: number }>();

  constructor(private readonly now: () => number = Date.now) {}

  /** @param invoke rejects when the function could not be invoked */
  async authorize(
    id: string,
    authorizer: RequestAuthorizer,
    event: ApiEvent,
    routeArn: string,
    invoke: (payload: string) => Promise<InvokeResult>,
  ): Promise<Authorization> {
    const { identitySources, ttlSeconds } = authorizer;
    const identity = identityOf(event, identitySources);
    if (!identity) return { allowed: false, status: 401 };
    const key = JSON.stringify([id, identity]);
    const kept = this.kept.get(key);
    if (kept && kept.until > this.now()) return kept.decide(routeArn);
    const payload = JSON.stringify({
      ...event,
      type: 'REQUEST',
      routeArn,
      identitySource: identitySources.length > 0 ? identity : null,
    });
    const result = await invoke(payload).catch(() => undefined);
    if (!result) return failed;
    if (result.functionError) {
      return unauthorized.safeParse(JSON.parse(result.payload)).success ? { allowed: false, status: 401 } : failed;
    }
    const decide = decisionOf(authorizer, result.payload);
    if (!decide) return failed;
    if (ttlSeconds > 0 && identitySources.length > 0) this.keep(key, decide, this.now() + ttlSeconds * 1000);
    return decide(routeArn);
  }

  /** What an authorizer has decided does not hold after it has changed. */
  forget(id: string): void {
    for (const key of this.kept.keys()) if (key.startsWith(`[${JSON.stringify(id)},`)) this.kept.delete(key);
  }

  private keep(key: string, decide: Decide, until: number): void {
    this.kept.delete(key);
    this.kept.set(key, { decide, until });
    const [oldest] = this.kept.keys();
    if (this.kept.size > mostKept && oldest !== undefined) this.kept.delete(oldest);
  }
}

/** Undefined when the answer is malformed. */
function decisionOf({ simpleResponses }: RequestAuthorizer, payload: string): Decide | undefined {
  const answer: unknown = JSON.parse(payload);
  if (simpleResponses) {
    const simple = simpleResponse.safeParse(answer);
    if (!simple.success) return undefined;
    const { isAuthorized, context } = simple.data;
    return () => (isAuthorized ? allowedWith(context) : forbidden);
  }
  const policy = policyResponse.safeParse(answer);
  if (!policy.success) return undefined;
  const { policyDocument, context } = policy.data;
  return (routeArn) => (policyAllows(policyDocument, routeArn) ? allowedWith(context) : forbidden);
}

const allowedWith = (context: Record<string, unknown> | null | undefined): Authorization => ({
  allowed: true,
  authorizer: { lambda: context ?? null },
});
