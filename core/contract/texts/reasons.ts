import { type Templates, textTable } from './template.ts';

/** Why an operation failed, where no resource gave a reason of its own, and what was seen of an application. */
export const reasonTexts = {
  'stack-ended': 'Stack {stack} ended as {status}.',
  'rollback-failed': 'The stack could not be brought back to its former state.',
  'delete-failed': 'The stack could not be deleted.',
  'address-answers': 'The stack is deployed, but {url} does not answer well: it answers {status}.',
  'address-silent': 'The stack is deployed, but {url} does not answer well: no answer within {seconds} s.',
  'address-unreachable': 'The stack is deployed, but {url} does not answer well: {reason}.',
  'customer-missing': 'Customer {customer} or its region is not in the table.',
  'region-missing': 'Region {region} is not in the table.',
  'job-lost': 'The job ended without a report, {times} times in a row.',
  none: 'It gave no reason.',
  'some-tasks-unhealthy': 'Some of its tasks are not healthy.',
  'no-task-healthy': 'None of its tasks is healthy.',
} as const satisfies Templates;

export const reason = textTable(reasonTexts);
