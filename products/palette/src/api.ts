import { tenantApi } from '@console/tenancy';
import { api } from './routes.ts';

export const handler = tenantApi(api);
