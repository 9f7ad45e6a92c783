import { type Templates, textTable } from './template.ts';

/** What was asked for, as the audit tells. */
export const auditTexts = {
  'customer-created': '{product} {version}, size {size}, in {region}',
  'customer-updated': 'from {before} to {after}',
  'customer-configured': 'options: {options}',
  'customer-updated-and-configured': 'from {before} to {after}, options: {options}',
  'customer-deployed': 'from nothing to {after}',
  'with-snapshot': 'with a final snapshot of its database, if it has one',
  'without-snapshot': 'without a final snapshot',
  moved: 'from {before} to {after}',
  'pool-version': 'version {version}',
  'files-stay':
    'Files of the customer stay on the file system of its region, below {folder}, as its stack has no task that could delete them. Delete them there.',
  snapshot: 'snapshot {snapshot}',
  'current-templates': 'current templates',
  'nat-gateways': 'NAT gateways: {natGateways}',
  'load-balancers': 'load balancers: {shards}',
  'region-sized': 'NAT gateways: {natGateways}, load balancers: {shards}',
  command: '{command}',
  batch: '{action}: {total} customers, {leftOut} left out',
  'batch-ended': '{action}: {done} succeeded, {failed} failed, {leftOut} left out, {waiting} not started',
  'sign-in-shown': 'user {user}',
  upload: '{file}, {bytes} bytes',
  'files-put': '{file} to {storage}',
  'token-created': '{name}, as {role}, until {date}',
  'token-created-read-only': '{name}, as {role}, read-only, until {date}',
  'token-created-for-products': '{name}, as {role}, for {products}, until {date}',
  'token-created-for-products-read-only': '{name}, as {role}, for {products}, read-only, until {date}',
  'token-revoked': '{name}',
  details: '{changes}',
  invited: 'as {role}',
  role: 'role {role}',
  enabled: 'enabled',
  disabled: 'disabled',
  'refusals-not-listed': 'other refused requests that are not listed: {count}',
  'role-and-enabled': 'role {role}, enabled',
  'role-and-disabled': 'role {role}, disabled',
} as const satisfies Templates;

export const auditText = textTable(auditTexts);
