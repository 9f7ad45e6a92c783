import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { TenancyError } from '../errors.ts';

export interface EventEntry {
  EventBusName: string;
  Source: string;
  DetailType: string;
  Detail: string;
}

/** Puts events on the bus. @throws when one is not accepted */
export type PutEvents = (entries: EventEntry[]) => Promise<void>;

export function putEventsWithEventBridge(client: EventBridgeClient = new EventBridgeClient({})): PutEvents {
  return async (Entries) => {
    const { FailedEntryCount, Entries: results } = await client.send(new PutEventsCommand({ Entries }));
    if (!FailedEntryCount) return;
    const reason = results?.find(({ ErrorCode }) => ErrorCode)?.ErrorMessage;
    throw new TenancyError('DATA_UNAVAILABLE', 'The event cannot be published right now.', {
      cause: new Error(reason),
    });
  };
}

/** The events of one tenant. */
export interface TenantEvents {
  /** `type` is what `events` of a function name; the tenant is added to the detail. */
  publish(type: string, detail: Record<string, unknown>): Promise<void>;
}

interface Options {
  tenantId: string;
  busName: string;
  /** The host of the pool. */
  source: string;
  put: PutEvents;
}

export const tenantEvents = ({ tenantId, busName, source, put }: Options): TenantEvents => ({
  publish: (type, detail) =>
    put([{ EventBusName: busName, Source: source, DetailType: type, Detail: JSON.stringify({ ...detail, tenantId }) }]),
});
