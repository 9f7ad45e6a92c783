import type { OperationType } from '@console/core/contract/operations/all';
import type { Run } from '../run.ts';
import { deleteCustomer } from './delete-customer.ts';
import { deployCustomer } from './deploy-customer.ts';
import { addRegion, removeRegion } from './region.ts';

/** Does the work of an operation. Answers the outputs of a region's stack. */
export type Work = (run: Run) => Promise<Record<string, string> | undefined>;

/** What a job does for each type of operation. */
export const workOf: Readonly<Record<OperationType, Work>> = {
  'region.add': addRegion,
  'region.remove': removeRegion,
  'customer.create': deployCustomer,
  'customer.update': deployCustomer,
  'customer.suspend': deployCustomer,
  'customer.resume': deployCustomer,
  'customer.restart': deployCustomer,
  'customer.redeploy': deployCustomer,
  'customer.delete': deleteCustomer,
};
