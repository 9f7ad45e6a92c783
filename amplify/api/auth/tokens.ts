import { ConditionFailed } from '@console/core/ports';
import type { TokenRecord } from '@console/core/records/api-token';
import { parseToken } from '@console/core/tokens/secret';
import type { ApiDeps } from '../deps.ts';
import { limits } from '../limits.ts';
import type { People } from './people.ts';
import type { Person } from './person.ts';
import { TokenRefused } from './token.ts';

/** Finds the person in whose name a program asks. The record is read for each request: a revoked token ends at once. */
export function createTokens({ store, clock, log }: Pick<ApiDeps, 'store' | 'clock' | 'log'>, people: People) {
  async function noteUse(record: TokenRecord, now: Date): Promise<void> {
    if (record.lastUsedAt !== null && now.getTime() - Date.parse(record.lastUsedAt) < limits.tokenUsedMs) return;
    try {
      const used = { ...record, lastUsedAt: now.toISOString() };
      await store.commit([{ write: 'replace', kind: 'token', record: used }]);
    } catch (error) {
      // Another request has noted it, or the token was revoked in this moment.
      if (error instanceof ConditionFailed) return;
      log.error('The use of a token could not be noted', { token: record.id, error: String(error) });
    }
  }

  return {
    /** @throws TokenRefused */
    async personOf(token: string): Promise<Person> {
      const parsed = parseToken(token);
      const record = parsed && (await store.get('token', { id: parsed.id }));
      if (!record || !parsed.matches(record.hash)) {
        throw new TokenRefused('There is no such token, or it was revoked. Create another one in the console.');
      }
      const now = clock.now();
      const { name, products, readOnly, expiresAt, role, ownerUsername, createdAt } = record;
      if (new Date(expiresAt) <= now) {
        throw new TokenRefused(`The token "${name}" expired on ${expiresAt.slice(0, 10)}. Create another one.`);
      }
      const person = await people.personOf({ username: ownerUsername, groups: [role], knownSince: createdAt });
      await noteUse(record, now);
      return { ...person, token: { name, products, readOnly, expiresAt } };
    },
  };
}
