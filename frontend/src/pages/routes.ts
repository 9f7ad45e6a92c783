import type { PageDefinition } from '../frame/page-definition.ts';
import { adminsPage } from './admins/route.ts';
import { alertsPage } from './alerts/route.ts';
import { auditPage } from './audit/route.ts';
import { batchPage } from './batch/route.ts';
import { batchesPage } from './batches/route.ts';
import { customerPage } from './customer/route.ts';
import { customerCreatePage } from './customer-create/route.ts';
import { customerUpdatePage } from './customer-update/route.ts';
import { customersPage } from './customers/route.ts';
import { dashboardPage } from './dashboard/route.ts';
import { operationPage } from './operation/route.ts';
import { operationsPage } from './operations/route.ts';
import { poolPage } from './pool/route.ts';
import { poolsPage } from './pools/route.ts';
import { regionAddPage } from './region-add/route.ts';
import { regionsPage } from './regions/route.ts';
import { runbookPage } from './runbook/route.ts';
import { securityPage } from './security/route.ts';
import { settingsPage } from './settings/route.ts';
import { snapshotsPage } from './snapshots/route.ts';
import { tokensPage } from './tokens/route.ts';

/** All pages, in the order of the navigation. */
export const pages: readonly PageDefinition[] = [
  dashboardPage,
  customersPage,
  customerCreatePage,
  customerPage,
  customerUpdatePage,
  operationsPage,
  operationPage,
  batchesPage,
  batchPage,
  regionsPage,
  regionAddPage,
  poolsPage,
  poolPage,
  snapshotsPage,
  alertsPage,
  runbookPage,
  adminsPage,
  auditPage,
  settingsPage,
  securityPage,
  tokensPage,
];
