import { type Api, newApi } from '../api.ts';
import type { ApiDeps } from '../deps.ts';
import { describeSignIn } from '../openapi/document.ts';
import { changeAccountRoute } from './accounts/change.ts';
import { createAccountRoute } from './accounts/create.ts';
import { getAccountRoutes } from './accounts/get.ts';
import { listAccountsRoute } from './accounts/list.ts';
import { deleteAccountRoute } from './accounts/remove.ts';
import { changeAdminRoute } from './admins/change.ts';
import { inviteAdminRoute } from './admins/invite.ts';
import { listAdminsRoute } from './admins/list.ts';
import { removeAdminRoute } from './admins/remove.ts';
import { acknowledgeAlertRoute } from './alerts/acknowledge.ts';
import { listAlertsRoute } from './alerts/list.ts';
import { listNotificationsRoute } from './alerts/notifications.ts';
import { sendTestNotificationRoute } from './alerts/test.ts';
import { listAuditRoute } from './audit.ts';
import { changeBatchRoutes } from './batches/change.ts';
import { createBatchRoute } from './batches/create.ts';
import { listBatchCustomersRoute } from './batches/customers.ts';
import { getBatchRoute } from './batches/get.ts';
import { listBatchesRoute } from './batches/list.ts';
import { previewBatchRoute } from './batches/preview.ts';
import { countCustomersRoute } from './customers/counts.ts';
import { createCustomerRoute } from './customers/create.ts';
import { customersCsvRoute } from './customers/csv.ts';
import { readDefinitionRoute } from './customers/definition.ts';
import { getCustomerRoute } from './customers/get.ts';
import { listCustomersRoute } from './customers/list.ts';
import { readCustomerLogsRoute } from './customers/logs.ts';
import { listMailsRoute, readMailRoute } from './customers/mails.ts';
import { mapCustomersRoute } from './customers/map.ts';
import { readCustomerMetricsRoute } from './customers/metrics.ts';
import { moveCustomerRoute } from './customers/move.ts';
import { listCustomerOperationsRoute } from './customers/operations.ts';
import { readSignInRoute } from './customers/sign-in.ts';
import { tagCustomersRoute } from './customers/tags.ts';
import { updateCustomerRoute } from './customers/update.ts';
import { downloadRoutes } from './downloads/routes.ts';
import { healthRoute } from './health.ts';
import { meRoute } from './me.ts';
import { openapiRoute } from './openapi.ts';
import { cancelOperationRoute } from './operations/cancel.ts';
import { getOperationRoute } from './operations/get.ts';
import { listOperationsRoute } from './operations/list.ts';
import { readLogRoute } from './operations/log.ts';
import { requestOperationsRoute } from './operations/request.ts';
import { retryOperationRoute } from './operations/retry.ts';
import { addPoolRoute } from './pools/add.ts';
import { getPoolRoute } from './pools/get.ts';
import { listPoolsRoute } from './pools/list.ts';
import { readRoutingRoutes } from './pools/routing.ts';
import { updatePoolRoute } from './pools/update.ts';
import { listProductsRoute } from './products.ts';
import { addRegionRoute } from './regions/add.ts';
import { listRegionsRoute } from './regions/list.ts';
import { readSettingsRoute } from './settings.ts';
import { listSnapshotsRoute } from './snapshots/list.ts';
import { removeSnapshotRoute } from './snapshots/remove.ts';
import { readSummaryRoute } from './summary.ts';
import { createTokenRoute } from './tokens/create.ts';
import { listTokensRoute } from './tokens/list.ts';
import { revokeTokenRoute } from './tokens/revoke.ts';
import { putFilesRoute } from './uploads/put-files.ts';
import { uploadRoutes } from './uploads/routes.ts';
import { readUsageRoutes } from './usage.ts';

const routes = [
  healthRoute,
  openapiRoute,
  meRoute,
  listProductsRoute,
  listRegionsRoute,
  addRegionRoute,
  listPoolsRoute,
  addPoolRoute,
  getPoolRoute,
  updatePoolRoute,
  readRoutingRoutes,
  listCustomersRoute,
  customersCsvRoute,
  countCustomersRoute,
  mapCustomersRoute,
  tagCustomersRoute,
  createCustomerRoute,
  getCustomerRoute,
  updateCustomerRoute,
  moveCustomerRoute,
  readDefinitionRoute,
  readSignInRoute,
  listCustomerOperationsRoute,
  readCustomerLogsRoute,
  readCustomerMetricsRoute,
  readUsageRoutes,
  listMailsRoute,
  readMailRoute,
  requestOperationsRoute,
  listAccountsRoute,
  createAccountRoute,
  getAccountRoutes,
  changeAccountRoute,
  deleteAccountRoute,
  listSnapshotsRoute,
  removeSnapshotRoute,
  listOperationsRoute,
  getOperationRoute,
  readLogRoute,
  downloadRoutes,
  uploadRoutes,
  putFilesRoute,
  retryOperationRoute,
  cancelOperationRoute,
  listBatchesRoute,
  createBatchRoute,
  previewBatchRoute,
  getBatchRoute,
  listBatchCustomersRoute,
  changeBatchRoutes,
  listAlertsRoute,
  listNotificationsRoute,
  sendTestNotificationRoute,
  acknowledgeAlertRoute,
  readSummaryRoute,
  readSettingsRoute,
  listAdminsRoute,
  inviteAdminRoute,
  changeAdminRoute,
  removeAdminRoute,
  listAuditRoute,
  listTokensRoute,
  createTokenRoute,
  revokeTokenRoute,
];

export function createRoutes(deps: ApiDeps): Api {
  const api = newApi();
  describeSignIn(api);
  for (const register of routes) register(api, deps);
  return api;
}
