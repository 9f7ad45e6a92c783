import type { OperationType } from '@console/core/contract/operations/all';
import type { RegionDeployment } from '@console/core/records/region';
import { deployFunctions } from '../functions/deploy-functions.ts';
import { removeFunctions } from '../functions/remove-functions.ts';
import { deployPool } from '../pools/deploy-pool.ts';
import { removePool } from '../pools/remove-pool.ts';
import type { Run } from '../run.ts';
import { deployTenant } from '../tenants/deploy-tenant.ts';
import { discardEarlier } from '../tenants/discard-earlier.ts';
import { eraseTenant } from '../tenants/erase-tenant.ts';
import { exportTenant } from '../tenants/export-tenant.ts';
import { moveTenant } from '../tenants/move-tenant.ts';
import { removeTenant } from '../tenants/remove-tenant.ts';
import { backUp } from './back-up.ts';
import { byKind } from './by-kind.ts';
import { deleteCustomer } from './delete-customer.ts';
import { deployCustomer } from './deploy-customer.ts';
import { uploadFiles } from './import-data.ts';
import { addRegion, removeRegion, updateRegion } from './region.ts';
import { removeSnapshot } from './remove-snapshot.ts';
import { runCustomerCommand } from './run-command.ts';
import type { Work } from './work.ts';

const ofRegion =
  (deploy: (run: Run) => Promise<RegionDeployment>): Work =>
  async (run) => ({ region: await deploy(run) });

const deploy = byKind({ containers: deployCustomer, functions: deployFunctions, tenant: deployTenant });

/** What a job does for each type of operation. */
export const workOf: Readonly<Record<OperationType, Work>> = {
  'region.add': ofRegion(addRegion),
  'region.update': ofRegion(updateRegion),
  'region.remove': removeRegion,
  'region.remove-snapshot': removeSnapshot,
  'pool.add': deployPool,
  'pool.update': deployPool,
  'pool.remove': removePool,
  'customer.create': deploy,
  'customer.update': deploy,
  'customer.suspend': deploy,
  'customer.resume': deploy,
  'customer.restart': deploy,
  'customer.redeploy': deploy,
  'customer.command': runCustomerCommand,
  'customer.move': moveTenant,
  'customer.discard': discardEarlier,
  'customer.export': exportTenant,
  'customer.erase': eraseTenant,
  'customer.delete': byKind({ containers: deleteCustomer, functions: removeFunctions, tenant: removeTenant }),
  'customer.backup': backUp,
  'customer.upload': uploadFiles,
};
