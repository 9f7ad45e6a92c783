import { z } from 'zod';
import type { Rule } from '../rule.ts';
import { context } from '../services.ts';
import type { InvokeTrigger } from './invoke-trigger.ts';
import { migrateUser } from './migrate-user.ts';

const signIn = z.object({
  AuthFlow: z.literal('USER_PASSWORD_AUTH'),
  ClientId: z.string(),
  AuthParameters: z.object({ USERNAME: z.string(), PASSWORD: z.string() }),
});

/** Asks the trigger of the pool for somebody whom the pool does not know, before `rule`. */
export const migratingAtSignIn =
  (invoke: InvokeTrigger, rule: Rule): Rule =>
  async (services, request, carryOut) => {
    const { data } = signIn.safeParse(request);
    if (data) {
      const { USERNAME: username, PASSWORD: password } = data.AuthParameters;
      await migrate(services, invoke, { clientId: data.ClientId, username, password });
    }
    return rule(services, request, carryOut);
  };

const forgetful = z.object({ ClientId: z.string(), Username: z.string() });

export const migratingForgetful =
  (invoke: InvokeTrigger, rule: Rule): Rule =>
  async (services, request, carryOut) => {
    const { data } = forgetful.safeParse(request);
    if (data) await migrate(services, invoke, { clientId: data.ClientId, username: data.Username });
    return rule(services, request, carryOut);
  };

async function migrate(
  { cognito }: Parameters<Rule>[0],
  invoke: InvokeTrigger,
  who: { clientId: string; username: string; password?: string },
): Promise<void> {
  const pool = await cognito.getUserPoolForClientId(context, who.clientId);
  if (!(await pool.getUserByUsername(context, who.username))) await migrateUser(invoke, { pool, ...who });
}
