import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AccountEvent } from '@console/core/ports';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAccountEventFile, readAccountEvents } from '../account-event-file/account-events.ts';
import { type AwsServer, startAwsServer } from '../aws/testing/aws-server.ts';
import { accountEventsContract } from '../contract/account-events-contract.ts';
import { createMemoryAccountEvents } from '../memory/account-events.ts';
import { accountEventSource, createEventBridgeAccountEvents } from './account-events.ts';

interface Entry {
  Source: string;
  DetailType: AccountEvent['type'];
  Detail: string;
  Time: number;
  EventBusName: string;
}

let dir: string;
let server: AwsServer;
const entries: Entry[] = [];
let refusal: object | undefined;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'account-events-'));
  const actions = {
    PutEvents({ Entries }: Record<string, unknown>) {
      if (refusal) return { FailedEntryCount: 1, Entries: [refusal] };
      entries.push(...(Entries as Entry[]));
      return { FailedEntryCount: 0, Entries: [{ EventId: '1' }] };
    },
  };
  server = await startAwsServer({ actions });
});
afterAll(async () => {
  await server.close();
  await rm(dir, { recursive: true });
});

const onAws = () =>
  createEventBridgeAccountEvents({
    region: 'eu-west-1',
    bus: 'accounts',
    endpoint: server.endpoint,
    credentials: async () => ({ accessKeyId: 'a', secretAccessKey: 's' }),
  });

accountEventsContract('memory', async () => {
  const events = createMemoryAccountEvents();
  return { events, received: async () => events.published };
});

accountEventsContract('file', async () => {
  const file = join(dir, 'accounts', 'events.jsonl');
  return { events: createAccountEventFile(file), received: () => readAccountEvents(file) };
});

accountEventsContract('EventBridge', async () => ({
  events: onAws(),
  received: async () =>
    entries.map(({ DetailType, Detail, Time, EventBusName, Source }) => {
      expect([EventBusName, Source]).toEqual(['accounts', accountEventSource]);
      return { type: DetailType, time: new Date(Time * 1_000).toISOString(), detail: JSON.parse(Detail) };
    }),
}));

describe('account events', () => {
  it('are not taken for delivered when EventBridge answers with a refusal', async () => {
    refusal = { ErrorCode: 'InternalFailure', ErrorMessage: 'later' };
    const publish = onAws().publish({
      type: 'Account Provisioning Started',
      time: '2026-01-01T00:00:00.000Z',
      detail: {} as never,
    });
    await expect(publish).rejects.toMatchObject({ code: 'event-refused' });
    refusal = undefined;
  });

  it('are read without a line that was cut off', async () => {
    const file = join(dir, 'cut.jsonl');
    await appendFile(file, '{"type":"Account Provisioning Started"}\n{"type":"Acc');
    expect(await readAccountEvents(file)).toEqual([{ type: 'Account Provisioning Started' }]);
  });
});
