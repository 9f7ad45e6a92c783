import './no-code-generation.ts';
import { createCustomer, customerCode, updateCustomer } from '@console/core/contract/customer';
import { awsRegions } from '@console/core/contract/region';

/** The API's own rules, for checking what is typed before it is sent. */
export const rules = { createCustomer, customerCode, updateCustomer };

export { awsRegions };
