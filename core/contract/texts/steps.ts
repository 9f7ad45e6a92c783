import { type Templates, textTable } from './template.ts';

/** What an operation is doing, as its progress tells. */
export const stepTexts = {
  'waiting-for-job': 'Waiting for a job',
  'checking-domain': 'Checking the delegation of {domain}',
  synthesizing: 'Synthesizing the stack',
  creating: 'Creating {resource}',
  updating: 'Updating {resource}',
  deleting: 'Deleting {resource}',
  'running-command': 'Running {command}',
  'setting-up': 'Running {command}',
  upgrading: 'Running {command}',
  'protecting-database': 'Turning on deletion protection of the database',
  'unprotecting-database': 'Turning off deletion protection of the database',
  'erasing-files': 'Deleting the files of the customer',
  'backing-up': 'Copying the database and the storage',
  'waiting-for-address': 'Waiting for {url}',
  'checking-pool': 'Checking the pool',
  'writing-parameters': 'Writing parameters',
  'inviting-administrator': 'Inviting the first administrator',
  'erasing-items': 'Deleting items: {items}',
  'removing-people': 'Removing people',
  'exporting-items': 'Exporting items: {items}',
  'copying-items': 'Copying items: {items}',
  'replaying-changes': 'Taking over changes',
  'comparing-items': 'Comparing items',
  importing: 'Importing the data',
  unpacking: 'Unpacking the files',
  'waiting-for-requests': 'Waiting until every request knows of the move',
  done: 'Done',
} as const satisfies Templates;

export const step = textTable(stepTexts);
