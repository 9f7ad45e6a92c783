import type { AccountEvent, AccountEvents } from '@console/core/ports';
import { describe, expect, it } from 'vitest';

const event = (type: AccountEvent['type'], more: Partial<AccountEvent['detail']> = {}): AccountEvent => ({
  type,
  time: '2026-01-01T00:00:00.000Z',
  detail: {
    eventId: '01JD0000000000000000000003',
    accountId: '01JD0000000000000000000001',
    name: 'Größe "AG"',
    cloudType: 'public',
    product: 'palette',
    region: 'eu-west-1',
    operationId: '01JD0000000000000000000002',
    tableName: null,
    ...more,
  },
});

/** What every adapter of the port `AccountEvents` does. `received`: what those who listen have got. */
export function accountEventsContract(
  name: string,
  make: () => Promise<{ events: AccountEvents; received(): Promise<AccountEvent[]> }>,
): void {
  describe(`account events: ${name}`, () => {
    it('delivers events whole and in order', async () => {
      const { events, received } = await make();
      const sent = [
        event('Account Provisioning Started'),
        event('Account Provisioning Failed', { error: 'No room' }),
        event('Account Provisioning Completed', { tableName: 'pool' }),
      ];
      for (const one of sent) await events.publish(one);
      expect(await received()).toEqual(sent);
    });
  });
}
