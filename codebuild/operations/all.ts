import type { OperationType } from '@console/core/contract/operations/all';
import type { RegionDeployment } from '@console/core/records/region';
import type { Run } from '../run.ts';
import { deleteCustomer } from './delete-customer.ts';
import { deployCustomer } from './deploy-customer.ts';
import { addRegion, removeRegion, updateRegion } from './region.ts';
import { runCustomerCommand } from './run-command.ts';

/** Does the work of an operation. Answers what it has deployed of a region. */
export type Work = (run: Run) => Promise<RegionDeployment | undefined>;

/** What a job does for each type of operation. */
export const workOf: Readonly<Record<OperationType, Work>> = {
  'region.add': addRegion,
  'region.update': updateRegion,
  'region.remove': removeRegion,
  'customer.create': deployCustomer,
  'customer.update': deployCustomer,
  'customer.suspend': deployCustomer,
  'customer.resume': deployCustomer,
  'customer.restart': deployCustomer,
  'customer.redeploy': deployCustomer,
  'customer.command': runCustomerCommand,
  'customer.delete': deleteCustomer,
};
