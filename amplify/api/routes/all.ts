import { type Api, newApi } from '../api.ts';
import type { ApiDeps } from '../deps.ts';
import { describeSignIn } from '../openapi/document.ts';
import { changeAdmin } from './admins/change.ts';
import { inviteAdmin } from './admins/invite.ts';
import { listAdmins } from './admins/list.ts';
import { removeAdmin } from './admins/remove.ts';
import { acknowledgeAlert } from './alerts/acknowledge.ts';
import { listAlerts } from './alerts/list.ts';
import { listNotifications } from './alerts/notifications.ts';
import { sendTestNotification } from './alerts/test.ts';
import { listAudit } from './audit.ts';
import { createCustomer } from './customers/create.ts';
import { getCustomer } from './customers/get.ts';
import { listCustomers } from './customers/list.ts';
import { readCustomerLogs } from './customers/logs.ts';
import { readCustomerMetrics } from './customers/metrics.ts';
import { listCustomerOperations } from './customers/operations.ts';
import { updateCustomer } from './customers/update.ts';
import { health } from './health.ts';
import { me } from './me.ts';
import { openapi } from './openapi.ts';
import { cancelOperation } from './operations/cancel.ts';
import { getOperation } from './operations/get.ts';
import { listOperations } from './operations/list.ts';
import { readLog } from './operations/log.ts';
import { requestOperations } from './operations/request.ts';
import { retryOperation } from './operations/retry.ts';
import { listProducts } from './products.ts';
import { addRegion } from './regions/add.ts';
import { listRegions } from './regions/list.ts';
import { readSettings } from './settings.ts';
import { readSummary } from './summary.ts';

const routes = [
  health,
  openapi,
  me,
  listProducts,
  listRegions,
  addRegion,
  listCustomers,
  createCustomer,
  getCustomer,
  updateCustomer,
  listCustomerOperations,
  readCustomerLogs,
  readCustomerMetrics,
  requestOperations,
  listOperations,
  getOperation,
  readLog,
  retryOperation,
  cancelOperation,
  listAlerts,
  listNotifications,
  sendTestNotification,
  acknowledgeAlert,
  readSummary,
  readSettings,
  listAdmins,
  inviteAdmin,
  changeAdmin,
  removeAdmin,
  listAudit,
];

export function createRoutes(deps: ApiDeps): Api {
  const api = newApi();
  describeSignIn(api);
  for (const register of routes) register(api, deps);
  return api;
}
