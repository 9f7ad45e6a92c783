import { type PutFiles, putFilesInput } from '../upload.ts';
import type { CustomerOperationDefinition } from './definition.ts';
import { notDeployed } from './not-deployed.ts';
import { notForPools } from './not-in-pool.ts';

export const customerUploadInput = putFilesInput;

export const customerUpload = {
  type: 'customer.upload',
  subject: 'customer',
  place: 'local',
  route: 'POST /customers/:code/files',
  summary: 'Unpack an archive in a storage of a customer',
  role: 'operator',
  request: 'service',
  effect: { kind: 'none' },
  statusWhileActive: 'unchanged',
  statusAfterFailure: 'previous',
  cancellable: 'any-time',
  retryable: true,
  // Whoever sends files looks at it.
  failureSeverity: 'none',
  bulk: false,
  blocker: (customer) => notForPools(customer) ?? notDeployed(customer),
  texts: {
    action: 'Upload files',
    name: 'Upload files',
    title: 'Upload files to {subject}',
    running: 'Unpacking files in the storage of {subject}',
    succeeded: 'The files are in the storage of {subject}',
    failed: 'Failed to upload files to {subject}',
  },
} as const satisfies CustomerOperationDefinition<string, PutFiles>;
