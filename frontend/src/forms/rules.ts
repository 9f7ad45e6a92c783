import { inviteAdminInput } from '@console/core/contract/admin';
import { runCommandInput } from '@console/core/contract/command';
import { createCustomerInput, customerCode, updateCustomerInput } from '@console/core/contract/customer';
import { awsRegions } from '@console/core/contract/region';

/** The API's own rules, for checking what is typed before it is sent. */
export const rules = {
  createCustomer: createCustomerInput,
  customerCode,
  runCommand: runCommandInput,
  inviteAdmin: inviteAdminInput,
  updateCustomer: updateCustomerInput,
};

export { awsRegions };
