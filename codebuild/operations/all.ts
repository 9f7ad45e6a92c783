import type { OperationType } from '@console/core/contract/operations/all';
import type { JobResult } from '@console/core/operations/job-reports';
import type { RegionDeployment } from '@console/core/records/region';
import type { Run } from '../run.ts';
import { backUp } from './back-up.ts';
import { deleteCustomer } from './delete-customer.ts';
import { deployCustomer } from './deploy-customer.ts';
import { addRegion, removeRegion, updateRegion } from './region.ts';
import { removeSnapshot } from './remove-snapshot.ts';
import { runCustomerCommand } from './run-command.ts';

/** Does the work of an operation. */
export type Work = (run: Run) => Promise<JobResult | undefined>;

const ofRegion =
  (deploy: (run: Run) => Promise<RegionDeployment>): Work =>
  async (run) => ({ region: await deploy(run) });

/** What a job does for each type of operation. */
export const workOf: Readonly<Record<OperationType, Work>> = {
  'region.add': ofRegion(addRegion),
  'region.update': ofRegion(updateRegion),
  'region.remove': removeRegion,
  'region.remove-snapshot': removeSnapshot,
  'customer.create': deployCustomer,
  'customer.update': deployCustomer,
  'customer.suspend': deployCustomer,
  'customer.resume': deployCustomer,
  'customer.restart': deployCustomer,
  'customer.redeploy': deployCustomer,
  'customer.command': runCustomerCommand,
  'customer.backup': backUp,
  'customer.delete': deleteCustomer,
};
