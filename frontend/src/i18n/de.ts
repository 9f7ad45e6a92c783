import { admins } from './de/admins.ts';
import { alerts } from './de/alerts.ts';
import { app, frame, roles } from './de/app.ts';
import { audit } from './de/audit.ts';
import { customer } from './de/customer.ts';
import { customerActions, deletion } from './de/customer-actions.ts';
import { customerForm, unsaved } from './de/customer-form.ts';
import { customers } from './de/customers.ts';
import { dashboard } from './de/dashboard.ts';
import { elements } from './de/elements.ts';
import { failures } from './de/failures.ts';
import { log } from './de/log.ts';
import { operation, operations } from './de/operation.ts';
import { operationTypes } from './de/operation-types.ts';
import { regions } from './de/regions.ts';
import { runbook } from './de/runbook.ts';
import { security } from './de/security.ts';
import { settings } from './de/settings.ts';
import { signIn } from './de/sign-in.ts';
import { statuses } from './de/statuses.ts';
import { texts } from './de/texts.ts';
import type { Messages } from './messages.ts';

/** The German messages. */
export const de: Messages = {
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
