import { type Templates, textTable } from './template.ts';

/** Why an operation failed, where no resource gave a reason of its own, and what was seen of an application. */
export const reasonTexts = {
  'stack-ended': 'Stack {stack} ended as {status}.',
  'rollback-failed': 'The stack could not be rolled back to its previous state.',
  'delete-failed': 'The stack could not be deleted.',
  'address-answers': 'The stack is deployed, but {url} responds with HTTP status {status}.',
  'address-silent': 'The stack is deployed, but {url} did not respond within {seconds} seconds.',
  'address-unreachable': 'The stack is deployed, but {url} cannot be reached: {reason}.',
  'customer-missing': 'Customer {customer} or its region no longer exists.',
  'region-missing': 'Region {region} no longer exists.',
  'region-not-prepared': 'Region {region} is not prepared for deployments.',
  'region-preparation-outdated': 'Region {region} is prepared for another version of the console or for other apps.',
  'job-lost': 'The job ended without a result {times} times in a row.',
  none: 'No reason was given.',
  'some-tasks-unhealthy': 'Some of its tasks are not healthy.',
  'no-task-healthy': 'None of its tasks is healthy.',
} as const satisfies Templates;

export const reason = textTable(reasonTexts);
