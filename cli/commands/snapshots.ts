import type { Operation } from '@console/core/contract/operation';
import type { Snapshot } from '@console/core/contract/snapshot';
import type { Command } from 'commander';
import { acts } from '../command.ts';
import { segment } from '../http/client.ts';
import type { Io } from '../io.ts';
import { limitable, printList } from '../list.ts';
import { submit, type WaitOption, waitable } from '../submit.ts';
import { snapshotColumns } from '../views/records.ts';

export function addSnapshotCommands(program: Command, io: Io): void {
  const snapshots = program.command('snapshots').description('final snapshots of the databases of deleted customers');
  limitable(snapshots.command('list').description('all final snapshots, newest first')).action(
    acts(io, (call) =>
      printList<Snapshot>(call, { path: '/snapshots', columns: snapshotColumns, empty: 'No final snapshots.' }),
    ),
  );
  waitable(
    snapshots
      .command('remove <id>')
      .description('delete a final snapshot')
      .requiredOption('--confirm <id>', 'the id of the snapshot, again'),
  ).action(
    acts<{ confirm: string } & WaitOption>(io, (call) =>
      submit(call, (client) =>
        client.send<{ operation: Operation }>('DELETE', `/snapshots/${segment(call.args[0] ?? '')}`, {
          confirm: call.options.confirm,
        }),
      ),
    ),
  );
}
