import { z } from 'zod';
import { partName } from '../names.ts';
import { range } from '../range.ts';
import { command } from './commands.ts';

export const taskRange = range(
  'tasks',
  z.number('must be a number of tasks').int('must be whole tasks').min(1, 'must be at least 1').max(100),
);

const process = {
  command: command.describe('Program and arguments'),
  tasks: taskRange.describe('Fewest and most tasks'),
};

/** Beside the process that serves requests, which is named "web". */
const processName = partName.refine((name) => name !== 'web', 'must not be "web": that is what serves requests');
const few = <Value extends z.ZodType>(record: z.ZodRecord<typeof processName, Value>) =>
  record.refine((processes) => Object.keys(processes).length <= 8, 'must be at most 8 processes');

export const processes = few(
  z.record(processName, z.strictObject({ ...process, tasks: process.tasks.default([1, 1]) })),
);
/** What one place says of a process replaces what all places say of it. */
export const placedProcesses = few(z.record(processName, z.strictObject(process).partial()));
