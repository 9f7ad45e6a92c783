import { auditChange, detailed } from '../audit/entry.ts';
import type { ApiToken } from '../contract/api-token.ts';
import { auditText } from '../contract/texts/audit.ts';
import { notFound } from '../errors.ts';
import type { Clock, Ids, Store } from '../ports.ts';
import { retryRaces } from '../race.ts';
import { type RequestContext, remembered } from '../service.ts';
import { tokenView } from './view.ts';

/** `all`: also the tokens of others. */
export function revokeToken(
  deps: { store: Store; clock: Clock; ids: Ids },
  request: RequestContext & { all: boolean },
  id: string,
): Promise<{ token: ApiToken }> {
  return retryRaces(async () => {
    const record = await deps.store.get('token', { id });
    if (!record || (record.owner !== request.actor && !request.all)) throw notFound(`Token "${id}"`, id);
    const answer = { token: tokenView(record) };
    await deps.store.commit([
      { write: 'remove', kind: 'token', record },
      auditChange(deps, {
        actor: request.actor,
        sourceIp: request.sourceIp,
        action: 'token.revoke',
        person: record.owner,
        outcome: 'succeeded',
        ...detailed(auditText('token-revoked', { name: record.name })),
      }),
      ...remembered(request, answer),
    ]);
    return answer;
  });
}

/** Of somebody who is gone. They open nothing any more in any case: this is for the list. */
export async function removeTokensOf({ store }: { store: Store }, owner: string): Promise<void> {
  for (const { id } of (await store.listTokens()).filter((token) => token.owner === owner)) {
    await retryRaces(async () => {
      const record = await store.get('token', { id });
      if (record) await store.commit([{ write: 'remove', kind: 'token', record }]);
    });
  }
}
