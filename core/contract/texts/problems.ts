import type { ProblemCode } from '../problem.ts';
import { fillTemplate, placeholdersOf, type Values } from './template.ts';

/** What the domain refuses, by code. The first text counts whose placeholders all have values. */
export const problemTexts = {
  'too-many-tokens': ['You have {max} tokens already. Revoke one that is not used any more.'],
  'account-has-children': ['{customer} is the master account of {children} accounts. Delete them first.'],
  'admin-exists': ['{person} can already sign in. Change their role instead.'],
  'alert-resolved': ['The alert was resolved at {time}.'],
  'already-acknowledged': ['{person} has already acknowledged this alert.'],
  'already-suspended': ['{customer} is already suspended.'],
  'claim-lost': ['Operation {operation} is {status} in attempt {attempt}: this job no longer holds it.'],
  'code-taken': [
    '"{code}" belonged to a customer that was deleted and stays reserved until {date}. Choose another code.',
    '"{code}" is already taken. Choose another code.',
  ],
  'customer-suspended': ['{customer} is suspended. Resume it to start it again.'],
  'disk-full': [
    'The disk of the console is almost full: {free} MiB are free, and {reserve} MiB must stay free. Free up disk space and try again.',
  ],
  'backup-gone': [
    'The backup of {customer} is snapshot {snapshot}. Restore it into a new customer.',
    'The export {file} of {customer} is not there any more. Export its data again.',
    'The backup of {customer} is not there, or not any more. Create another one.',
  ],
  'batch-ended': ['The batch has already ended with status {status}.'],
  'batch-not-paused': ['The batch is {status}. Only a batch that is paused or stopped can be continued.'],
  'batch-not-running': ['The batch is {status}. Only a batch that is running can be paused.'],
  'last-admin': ['{person} is the last admin who can sign in. Make another person an admin first.'],
  'no-sign-in': [
    'The password "{name}" of {customer} does not exist. Redeploy the customer to create it.',
    'The people of {product} get their password by e-mail: one was sent to {person}.',
    'Nobody with the address {person} is invited to {customer}. Redeploy the customer to invite its administrator.',
    '{person} has chosen a password already, and signs in with it.',
    '{product} has no sign-in that the console has created.',
  ],
  'no-room-for-routes': [
    '{product} needs {missing} more places for its routes on the load balancer of {customer}, which has {free} left. Delete a customer of this load balancer, or create {customer} anew from a backup.',
  ],
  'no-uploads': [
    'Files cannot be uploaded on AWS. Restore a dump with a PostgreSQL client that can reach the database, such as a task in its VPC, and copy files to storage with a command in the application.',
  ],
  'not-cancellable': [
    'The operation has already ended with status {status}.',
    "This type of operation can't be canceled after it has started. Wait for it to end.",
  ],
  'not-deployed': ['{customer} has never been deployed. Retry its creation, or redeploy it.'],
  'not-for-pools': [
    '{customer} is a tenant in pool {pool}, whose application serves all of its customers: this is not possible for one of them.',
  ],
  'not-in-pool': ['{customer} is not in a pool: it has a stack of its own.'],
  'not-queued': ['Operation {operation} is {status}.'],
  'not-retryable': [
    'The operation has {status}. There is nothing to retry.',
    'This type of operation cannot be retried. Request a new one.',
  ],
  'not-running': ['{customer} is {status}. A command runs only in a customer that is online or suspended.'],
  'not-suspended': ['{customer} is {status}, not suspended.'],
  'nothing-to-update': ['{customer} already has version {version} and size {size}.'],
  'operation-running': [
    'An operation is in progress on {subject}. Wait for it to end, or cancel it.',
    'The operation is in progress. Wait for it to end.',
  ],
  'pool-exists': ['Pool {pool} has already been added. It is {status}.'],
  'pool-in-use': ['Pool {pool} has {customers} customers. Delete them first.'],
  'pool-not-ready': ['Pool {pool} is {status}.'],
  'quota-exceeded': [
    '{customer} needs {needed} {quota}, and region {region} uses {used} of {value}. Request an increase in Service Quotas, or choose a smaller size or another region.',
  ],
  'region-exists': ['Region {region} has already been added. It is {status}.'],
  'region-full': [
    'Region {region} is full: it holds {customers} of {capacity} customers, limited by {quota} ({value}). Request an increase in Service Quotas, or choose another region.',
    'Region {region} is full: it holds {customers} of {capacity} customers. Choose another region.',
  ],
  'region-growing': [
    'All load balancers of region {region} are full. Another one is being added: try again in a few minutes.',
  ],
  'region-in-use': [
    'Region {region} has {customers} customers. Delete them first.',
    'Region {region} has {pools} pools. Remove them first.',
  ],
  'region-not-ready': ['Region {region} is {status}. Choose a region that is ready.'],
  'snapshot-in-use': [
    'Customer {customer} was created from snapshot {snapshot} and is not online yet. Wait for it, or delete the customer first.',
  ],
  'snapshot-without-region': [
    'Snapshot {snapshot} is in region {region}, which was removed. Add the region again first.',
  ],
  superseded: [
    'A later operation has taken the place of this one: {latest}. Retry that operation, or request a new one.',
    '{subject} no longer exists. There is nothing to retry.',
  ],
  'version-of-pool': ['{customer} has the version of pool {pool}, which is {version}. An admin can update the pool.'],
  'tenant-user-exists': ['{person} belongs to another customer of this pool. Use another e-mail address.'],
} as const satisfies Partial<Record<ProblemCode, readonly string[]>>;

export type DomainProblemCode = keyof typeof problemTexts;

/** The first of the templates whose placeholders all have values. */
export const fittingTemplate = (templates: readonly string[], values: Values): string | undefined =>
  templates.find((template) => placeholdersOf(template).every((name) => Object.hasOwn(values, name)));

/** @throws Error when a value is missing that each of the texts needs */
export function problemText(code: DomainProblemCode, values: Values): string {
  const template = fittingTemplate(problemTexts[code], values);
  if (template === undefined) throw new Error(`The problem ${code} needs more values than ${JSON.stringify(values)}`);
  return fillTemplate(template, values);
}
