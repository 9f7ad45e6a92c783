import type { OperationType } from '@console/core/contract/operation';

interface OperationMessages {
  name: string;
  title: (subject: string) => string;
  running: (subject: string) => string;
  succeeded: (subject: string) => string;
  failed: (subject: string) => string;
}

/** How each type of operation reads; `subject` is the code of the customer or region. */
export const operationTypes: Record<OperationType, OperationMessages> = {
  'region.add': {
    name: 'Add region',
    title: (region) => `Add region ${region}`,
    running: (region) => `Adding region ${region}`,
    succeeded: (region) => `Region ${region} is ready`,
    failed: (region) => `Failed to add region ${region}`,
  },
  'region.remove': {
    name: 'Remove region',
    title: (region) => `Remove region ${region}`,
    running: (region) => `Removing region ${region}`,
    succeeded: (region) => `Region ${region} was removed`,
    failed: (region) => `Failed to remove region ${region}`,
  },
  'customer.create': {
    name: 'Create customer',
    title: (customer) => `Create customer ${customer}`,
    running: (customer) => `Creating customer ${customer}`,
    succeeded: (customer) => `Customer ${customer} is online`,
    failed: (customer) => `Failed to create customer ${customer}`,
  },
  'customer.update': {
    name: 'Update customer',
    title: (customer) => `Update customer ${customer}`,
    running: (customer) => `Updating customer ${customer}`,
    succeeded: (customer) => `Customer ${customer} was updated`,
    failed: (customer) => `Failed to update customer ${customer}`,
  },
  'customer.suspend': {
    name: 'Suspend customer',
    title: (customer) => `Suspend customer ${customer}`,
    running: (customer) => `Suspending customer ${customer}`,
    succeeded: (customer) => `Customer ${customer} is suspended`,
    failed: (customer) => `Failed to suspend customer ${customer}`,
  },
  'customer.resume': {
    name: 'Resume customer',
    title: (customer) => `Resume customer ${customer}`,
    running: (customer) => `Resuming customer ${customer}`,
    succeeded: (customer) => `Customer ${customer} is online again`,
    failed: (customer) => `Failed to resume customer ${customer}`,
  },
  'customer.restart': {
    name: 'Restart customer',
    title: (customer) => `Restart customer ${customer}`,
    running: (customer) => `Restarting customer ${customer}`,
    succeeded: (customer) => `Customer ${customer} was restarted`,
    failed: (customer) => `Failed to restart customer ${customer}`,
  },
  'customer.redeploy': {
    name: 'Redeploy customer',
    title: (customer) => `Redeploy customer ${customer}`,
    running: (customer) => `Redeploying customer ${customer}`,
    succeeded: (customer) => `Customer ${customer} was redeployed`,
    failed: (customer) => `Failed to redeploy customer ${customer}`,
  },
  'customer.delete': {
    name: 'Delete customer',
    title: (customer) => `Delete customer ${customer}`,
    running: (customer) => `Deleting customer ${customer}`,
    succeeded: (customer) => `Customer ${customer} was deleted`,
    failed: (customer) => `Failed to delete customer ${customer}`,
  },
};
