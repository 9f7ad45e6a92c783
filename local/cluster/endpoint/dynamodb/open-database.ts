import type { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { streamsClient } from '../../../dynoxide/client.ts';
import { type Dynoxide, startDynoxide } from '../../../dynoxide/start-dynoxide.ts';
import { limits } from '../../../limits.ts';
import type { Ledger } from '../../../processes/ledger.ts';
import { type TenantDatabase, tenantDatabase } from './dynoxide.ts';

interface Options {
  /** Of the cluster. */
  dir: string;
  ledger: Ledger;
  log: (message: string) => void;
}

export interface OpenDatabase extends TenantDatabase {
  /** For reading streams. */
  streams(): Promise<DynamoDBStreamsClient>;
  close(): Promise<void>;
}

/**
 * The database of customers' tables: a process and a file of its own, so that no way to a customer's table can lead to
 * the console's. It starts with the first call.
 */
export function openDatabase({ dir, ledger, log }: Options): OpenDatabase {
  let starting: Promise<Dynoxide> | undefined;
  const started = () => {
    starting ??= startDynoxide({
      dataDir: dir,
      ledger,
      log,
      name: 'dynoxide-customers',
      recordsKept: limits.stream.customersRecordsKept,
      use: {
        what: "The database of customers' tables",
        giveUp: 'to give up what is in these tables, move that folder away',
      },
    });
    starting.catch(() => {
      starting = undefined;
    });
    return starting;
  };
  return {
    call: async (target, body) => tenantDatabase((await started()).endpoint).call(target, body),
    streams: async () => streamsClient(await started()),
    close: async () => void (await (await starting?.catch(() => undefined))?.stop()),
  };
}
