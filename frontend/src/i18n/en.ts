import { admins } from './en/admins.ts';
import { alerts } from './en/alerts.ts';
import { app, frame, roles } from './en/app.ts';
import { audit } from './en/audit.ts';
import { customer } from './en/customer.ts';
import { customerActions, deletion } from './en/customer-actions.ts';
import { customerForm, unsaved } from './en/customer-form.ts';
import { customers } from './en/customers.ts';
import { dashboard } from './en/dashboard.ts';
import { elements } from './en/elements.ts';
import { failures } from './en/failures.ts';
import { log } from './en/log.ts';
import { operation, operations } from './en/operation.ts';
import { operationTypes } from './en/operation-types.ts';
import { regions } from './en/regions.ts';
import { runbook } from './en/runbook.ts';
import { security } from './en/security.ts';
import { settings } from './en/settings.ts';
import { signIn } from './en/sign-in.ts';
import { statuses } from './en/statuses.ts';
import { texts } from './en/texts.ts';

/** The English messages. */
export const en = {
  admins,
  alerts,
  app,
  audit,
  customer,
  customerActions,
  customerForm,
  customers,
  dashboard,
  deletion,
  elements,
  failures,
  frame,
  log,
  operation,
  operations,
  operationTypes,
  regions,
  roles,
  runbook,
  security,
  settings,
  signIn,
  statuses,
  texts,
  unsaved,
};
