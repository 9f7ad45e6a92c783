import { account as accountSchema } from '@console/core/contract/account';
import { admin as adminSchema, invitedAdmin as invitedAdminSchema } from '@console/core/contract/admin';
import { alert as alertSchema } from '@console/core/contract/alert';
import { apiToken as apiTokenSchema } from '@console/core/contract/api-token';
import { auditEntry as auditEntrySchema } from '@console/core/contract/audit';
import { batch as batchSchema, batchSummary as batchSummarySchema } from '@console/core/contract/batch';
import { customerDetailNames, customer as customerSchema } from '@console/core/contract/customer';
import { operation as operationSchema } from '@console/core/contract/operation';
import { pool as poolSchema } from '@console/core/contract/pool';
import { problem as problemSchema } from '@console/core/contract/problem';
import { productView } from '@console/core/contract/product';
import { region as regionSchema } from '@console/core/contract/region';
import { settings as settingsSchema } from '@console/core/contract/settings';
import { snapshot as snapshotSchema } from '@console/core/contract/snapshot';
import { summary as summarySchema } from '@console/core/contract/summary';
import { z } from '@hono/zod-openapi';

/** Built anew: whatever loaded the contract first, its schemas may be older than what teaches schemas to have a name. */
const named = <Shape extends z.ZodRawShape>(name: string, { shape }: z.ZodObject<Shape>) =>
  z.object(shape).openapi(name);

/** The contract's schemas under the names that the description of the API gives them. */
export const account = named('Account', accountSchema);
export const admin = named('Admin', adminSchema);
export const alert = named('Alert', alertSchema);
export const apiToken = named('Token', apiTokenSchema);
export const auditEntry = named('AuditEntry', auditEntrySchema);
export const batch = named('Batch', batchSchema);
export const batchSummary = named('BatchSummary', batchSummarySchema);
export const customer = named('Customer', customerSchema);
export const operation = named('Operation', operationSchema);
export const pool = named('Pool', poolSchema);
export const problem = named('Problem', problemSchema);
export const product = named('Product', productView);
export const region = named('Region', regionSchema);
export const settings = named('Settings', settingsSchema);
export const snapshot = named('Snapshot', snapshotSchema);
export const summary = named('Summary', summarySchema);

export const batchAnswer = z.object({ batch });
export const operationAnswer = z.object({ operation });
export const regionAndOperation = z.object({ region, operation });
export const poolAndOperation = z.object({ pool, operation });
export const customerAndOperation = z.object({ customer, operation });
export const customerAlone = z.object({
  customer,
  atStart: z
    .array(z.enum(customerDetailNames))
    .optional()
    .describe('Changed details that the running application gets with its next restart only'),
});
export const adminAnswer = z.object({ admin });
export const invitedAdmin = adminAnswer.extend({ temporaryPassword: invitedAdminSchema.shape.temporaryPassword });
export const tokenAnswer = z.object({ token: apiToken });
export const createdToken = tokenAnswer.extend({
  secret: z
    .string()
    .optional()
    .describe('The token for the Authorization header; given once, and not again for a repeated request'),
});
export const alertAnswer = z.object({ alert });
export { testSent } from '@console/core/contract/alert';
