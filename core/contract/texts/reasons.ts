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
  'image-not-published': 'The image {image} names no registry, and it has not been published in {region}.',
  'image-not-found': 'The image {image} is not in the registry that it names.',
  'image-invalid': '"{image}" is not a valid image name.',
  'job-lost': 'The job ended without a result {times} times in a row.',
  none: 'No reason was given.',
  'some-tasks-unhealthy': 'Some of its tasks are not healthy.',
  'no-task-healthy': 'None of its tasks is healthy.',
} as const satisfies Templates;

export const reason = textTable(reasonTexts);
