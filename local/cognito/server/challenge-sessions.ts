import { InvalidParameterError, NotAuthorizedError } from 'cognito-local/lib/errors.js';
import { z } from 'zod';
import type { Rule } from './rule.ts';
import { context } from './services.ts';

const challenge = z.object({
  ChallengeName: z.string(),
  Session: z.string(),
  ChallengeParameters: z.object({ USER_ID_FOR_SRP: z.string() }),
});
const answer = z.object({
  ClientId: z.string(),
  ChallengeName: z.string(),
  Session: z.string(),
  ChallengeResponses: z.object({ USERNAME: z.string() }),
});

const mostOpen = 1_000;
/** As long as the app client's sessions on AWS, by default. */
const validMs = 3 * 60 * 1_000;

/** Holds each answer to the challenge that was put: cognito-local takes any session, so that no password would be needed. */
export function challengeSessions(now: () => number = Date.now) {
  const open = new Map<string, { name: string; username: string; until: number }>();

  function remember(result: unknown): unknown {
    const { data } = challenge.safeParse(result);
    if (!data) return result;
    if (open.size >= mostOpen) open.delete(open.keys().next().value ?? '');
    open.set(data.Session, {
      name: data.ChallengeName,
      username: data.ChallengeParameters.USER_ID_FOR_SRP,
      until: now() + validMs,
    });
    return result;
  }

  return {
    putting:
      (rule: Rule): Rule =>
      async (services, request, carryOut) =>
        remember(await rule(services, request, carryOut)),

    answering:
      (rule: Rule): Rule =>
      async (services, request, carryOut) => {
        const { data } = answer.safeParse(request);
        if (!data) throw new InvalidParameterError('ClientId, ChallengeName, Session and USERNAME are required');
        const { ClientId, ChallengeName, Session, ChallengeResponses } = data;
        const pool = await services.cognito.getUserPoolForClientId(context, ClientId);
        const user = await pool.getUserByUsername(context, ChallengeResponses.USERNAME);
        const put = open.get(Session);
        if (!put || put.until < now() || put.name !== ChallengeName || put.username !== user?.Username)
          throw new NotAuthorizedError('Invalid session for the user.');
        const result = await rule(services, request, carryOut);
        open.delete(Session);
        return remember(result);
      },
  };
}
