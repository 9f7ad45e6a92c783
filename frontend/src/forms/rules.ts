import './no-code-generation.ts';
import { inviteAdmin } from '@console/core/contract/admin';
import { createCustomer, customerCode, updateCustomer } from '@console/core/contract/customer';
import { awsRegions } from '@console/core/contract/region';

/** The API's own rules, for checking what is typed before it is sent. */
export const rules = { createCustomer, customerCode, inviteAdmin, updateCustomer };

export { awsRegions };
