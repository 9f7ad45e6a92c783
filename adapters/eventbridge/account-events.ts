import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { DomainError } from '@console/core/errors';
import type { AccountEvents } from '@console/core/ports';
import { type AwsAccess, clientSettings } from '../aws/access.ts';
import { callAws } from '../aws/failure.ts';

export interface EventBridgeAccountEventsOptions extends AwsAccess {
  region: string;
  /** Name or ARN of the bus. */
  bus: string;
}

export const accountEventSource = 'deployment-console.accounts';

/** Puts events on the bus of accounts. */
export function createEventBridgeAccountEvents({
  region,
  bus,
  ...access
}: EventBridgeAccountEventsOptions): AccountEvents {
  const client = new EventBridgeClient({ ...clientSettings(region, access), maxAttempts: 6 });
  return {
    async publish({ type, time, detail }) {
      const entry = {
        EventBusName: bus,
        Source: accountEventSource,
        DetailType: type,
        Time: new Date(time),
        Detail: JSON.stringify(detail),
      };
      const result = await callAws('EventBridge', () => client.send(new PutEventsCommand({ Entries: [entry] })));
      // A call that succeeds may still have refused its entry.
      const refused = result.Entries?.find(({ ErrorCode }) => ErrorCode !== undefined);
      if (refused) {
        const reason = `${refused.ErrorCode}: ${refused.ErrorMessage ?? ''}`;
        throw new DomainError('unavailable', 'event-refused', `EventBridge did not take the event: ${reason}`);
      }
    },
  };
}
