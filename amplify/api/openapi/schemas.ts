import { auditEntry as auditEntrySchema } from '@console/core/contract/audit';
import { customer as customerSchema } from '@console/core/contract/customer';
import { operation as operationSchema } from '@console/core/contract/operation';
import { problem as problemSchema } from '@console/core/contract/problem';
import { productView } from '@console/core/contract/product';
import { region as regionSchema } from '@console/core/contract/region';
import { z } from '@hono/zod-openapi';

/** The contract's schemas under the names that the description of the API gives them. */
export const auditEntry = auditEntrySchema.openapi('AuditEntry');
export const customer = customerSchema.openapi('Customer');
export const operation = operationSchema.openapi('Operation');
export const problem = problemSchema.openapi('Problem');
export const product = productView.openapi('Product');
export const region = regionSchema.openapi('Region');

export const operationAnswer = z.object({ operation });
export const regionAndOperation = z.object({ region, operation });
export const customerAndOperation = z.object({ customer, operation });
export const customerAlone = z.object({ customer });
