import type { Region } from '@console/core/contract/region';
import type { Command } from 'commander';
import { acts } from '../command.ts';
import type { Io } from '../io.ts';
import { limitable, printList } from '../list.ts';
import { regionColumns } from '../views/records.ts';
import { addOperationRequests } from './operation-commands.ts';

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
  addOperationRequests(regions, io, 'region');
}
