import { createCustomer, customerCode, updateCustomer } from '@console/core/contract/customer';
import { config } from 'zod';

// Zod otherwise tries out whether it may compile code, which a strict content security policy reports as a violation.
config({ jitless: true });

/** The API's own rules, for checking what is typed before it is sent. */
export const rules = { createCustomer, customerCode, updateCustomer };
