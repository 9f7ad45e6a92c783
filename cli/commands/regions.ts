import type { Operation } from '@console/core/contract/operation';
import type { Region } from '@console/core/contract/region';
import type { Command } from 'commander';
import { acts } from '../command.ts';
import { segment } from '../http/client.ts';
import type { Io } from '../io.ts';
import { limitable, printList } from '../list.ts';
import { carryOut, type WaitOption, waitable } from '../mutation.ts';
import { regionColumns } from '../views/records.ts';

interface Accepted {
  region?: Region;
  operation: Operation;
}

export function addRegionCommands(program: Command, io: Io): void {
  const regions = program.command('regions').description('where customers can live');
  limitable(regions.command('list').description('all regions')).action(
    acts(io, (call) =>
      printList<Region>(call, {
        path: '/regions',
        columns: regionColumns,
        empty: 'No regions: add one with regions add.',
      }),
    ),
  );
  waitable(regions.command('add').description('prepare a region for customers'))
    .requiredOption('--code <code>', 'a region of AWS, such as eu-central-1')
    .requiredOption('--name <name>', 'what operators call it, such as Frankfurt')
    .action(
      acts<{ code: string; name: string } & WaitOption>(io, (call) => {
        const { code, name } = call.options;
        return carryOut(call, (client) => client.send<Accepted>('POST', '/regions', { code, name }));
      }),
    );
  waitable(regions.command('remove <code>').description('remove a region where no customers live')).action(
    acts(io, (call) =>
      carryOut(call, (client) => client.send<Accepted>('DELETE', `/regions/${segment(call.args[0] ?? '')}`)),
    ),
  );
}
