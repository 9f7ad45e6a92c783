import type { QuotaNumbers } from '../contract/quota.ts';
import { isPooled } from '../products/kinds.ts';
import type { CloudType, FunctionsProduct } from '../products/model.ts';
import { accountPlaceParameters, accountStatusParameters, routingParameters } from '../tenants/parameters.ts';

/** Whose tree of parameters other systems can read: all customers of pools, or those with a table of their own. */
export type AccountParameters = 'all' | 'private';

/** What Application Auto Scaling creates for each policy of a table. */
const alarmsOfScaling = 4;

const countOf = (parameters: object): number => Object.keys(parameters).length;
const table = { name: '', arn: '' };
const routed = countOf(routingParameters('', { tenantId: '', code: '', plan: '', table: '', suspended: false }));
const tree =
  countOf(accountStatusParameters('', 'active')) +
  countOf(accountPlaceParameters({ accountId: '', cloudType: 'private', table }));

/**
 * What one deployment of functions takes of each quota: of a pool, or of a customer with its own. The runtime cannot
 * synthesize it: `test/quotas/functions-usage.test.ts` compares this with the templates.
 */
export function deploymentUsage(product: FunctionsProduct): QuotaNumbers {
  const { functions, users, limits } = product;
  const streaming = functions.filter(({ stream }) => stream).length;
  const handles = functions.some(({ stream, events }) => stream || events.length > 0);
  const tables = product.table ? 1 : 0;
  // What authorizes, what serves, what reads the stream, what works for no tenant, and what tenants' data is reached by.
  const roles = [true, streaming < functions.length, streaming > 0, users !== false || product.pages, product.table];
  return {
    'api-domain-names': 1,
    'cloudformation-stacks': 1,
    'cloudwatch-alarms': 1 + tables + (handles ? 1 : 0) + streaming + scalingAlarms(product),
    // The meter has one, too.
    'dynamodb-tables': 1 + tables,
    'event-buses': 1,
    'http-apis': 1,
    'iam-roles': roles.filter(Boolean).length,
    'ssm-parameters': 1 + tables + countOf(limits) + (isPooled(product) ? 0 : routed - 1 + tables),
    'user-pools': users === false ? 0 : 1,
  };
}

/** What a customer of a pool takes besides it. */
export function tenantUsage(
  product: FunctionsProduct,
  cloudType: CloudType,
  accountParameters: AccountParameters,
): QuotaNumbers {
  const isPrivate = cloudType === 'private';
  const parameters = { 'ssm-parameters': routed + (isPrivate || accountParameters === 'all' ? tree : 0) };
  if (!isPrivate) return parameters;
  return {
    ...parameters,
    'cloudformation-stacks': 1,
    'cloudwatch-alarms': scalingAlarms(product),
    'dynamodb-tables': product.table ? 1 : 0,
    'user-pools': product.users === 'own' ? 1 : 0,
  };
}

function scalingAlarms({ table }: FunctionsProduct): number {
  return table?.billingMode === 'PROVISIONED' ? 2 * (1 + table.indexes) * alarmsOfScaling : 0;
}
