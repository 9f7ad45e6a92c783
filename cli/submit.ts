import type { Operation } from '@console/core/contract/operation';
import type { Command } from 'commander';
import type { Call } from './command.ts';
import type { Client } from './http/client.ts';
import { demandSuccess, waitForEnd } from './operations.ts';
import { fields } from './output/table.ts';
import { operationFields } from './views/records.ts';

export interface WaitOption {
  wait?: boolean;
}

/** `--wait`, for commands that start an operation. */
export const waitable = (command: Command): Command =>
  command.option('--wait', 'wait for the operation to end; exit code 1 when it fails');

/** An answer of the API that may hold the operation which was started. */
interface Accepted {
  operation?: Operation | undefined;
  /** Details that the running application gets with its next restart only. */
  atStart?: string[] | undefined;
}

const restartNote = ({ atStart = [] }: Accepted): string[] =>
  atStart.length > 0
    ? ['The running application still has the old values. It gets the new ones with: customers restart <code>']
    : [];

/** Sends what was asked for, waits for the end when told to, and prints the answer. */
export async function submit(
  { io, options, connect, print }: Call<WaitOption>,
  send: (client: Client) => Promise<Accepted>,
): Promise<void> {
  const client = await connect();
  const accepted = await send(client);
  if (!accepted.operation) return print(accepted, () => ['Done.', ...restartNote(accepted)]);
  const operation = options.wait ? await waitForEnd(client, io, accepted.operation.id) : accepted.operation;
  print({ ...accepted, operation }, () => fields(operationFields(operation)));
  if (options.wait) demandSuccess(operation);
}
