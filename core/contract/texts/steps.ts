import { type Templates, textTable } from './template.ts';

/** What an operation is doing, as its progress tells. */
export const stepTexts = {
  'waiting-for-job': 'Waiting for a job',
  synthesising: 'Synthesising the stack',
  creating: 'Creating {resource}',
  updating: 'Updating {resource}',
  deleting: 'Deleting {resource}',
  'waiting-for-address': 'Waiting for {url}',
  done: 'Done',
} as const satisfies Templates;

export const step = textTable(stepTexts);
