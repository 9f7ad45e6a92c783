import type { QuotaId, QuotaNumbers } from '../contract/quota.ts';
import type { ContainersProduct } from '../products/model.ts';
import { placeProduct } from '../products/place.ts';
import type { Size } from '../products/size.ts';

/** The quotas that the stacks of customers use up. The load balancers' are in the slots of a region. */
export const capacityQuotas = [
  'rds-instances',
  'rds-clusters',
  'fargate-vcpu',
  'cloudwatch-alarms',
  'security-groups',
  'iam-roles',
  'cloudformation-stacks',
  'dynamodb-tables',
  'http-apis',
  'api-domain-names',
  'event-buses',
  'user-pools',
  'ssm-parameters',
] as const satisfies QuotaId[];

/** Alarms of a customer's stack. Fewer watch an application that is meant not to run. */
const alarms = { application: 3, applicationSuspended: 2, database: 2, process: 1 };

/** Target tracking creates two alarms, which the template does not have. */
const scalingAlarms = ({ tasks: [fewest, most] }: Pick<Size, 'tasks'>): number => (most > fewest ? 2 : 0);

/**
 * What the stack of one customer takes of each quota. The runtime cannot synthesize it:
 * `test/quotas/usage.test.ts` compares this with the templates.
 */
export function customerUsage(
  product: ContainersProduct,
  size: Size,
  { suspended }: { suspended: boolean },
): QuotaNumbers {
  const { database, routes, processes, schedules, storage } = placeProduct(product, 'aws');
  const databases = database === undefined ? 0 : 1;
  const running = suspended ? [] : Object.values(processes);
  const scaled = suspended ? [] : [size, ...running];
  const watching = suspended ? alarms.applicationSuspended : alarms.application;
  const tasks = scaled.reduce((sum, { tasks: [fewest] }) => sum + fewest, 0);
  return {
    'alb-target-groups': 1 + new Set(routes.map(({ port }) => port)).size,
    'alb-rules': 1 + (suspended ? 0 : routes.length),
    'cloudformation-stacks': 1,
    'cloudwatch-alarms':
      watching +
      scaled.reduce((sum, one) => sum + scalingAlarms(one), 0) +
      running.length * alarms.process +
      databases * alarms.database,
    'fargate-vcpu': (size.cpu / 1024) * tasks,
    // The tasks of a customer share one, and its schedules another.
    'iam-roles': 2 + (schedules.length > 0 && !suspended ? 1 : 0),
    'rds-clusters': databases,
    'rds-instances': databases,
    'security-groups': 1 + databases,
    'efs-access-points': Object.keys(storage).length,
  };
}

/** What a region uses before its first customer: its stack, the default security group of its VPC, and the CDK's. */
export const regionUsage: QuotaNumbers = {
  'cloudformation-stacks': 2,
  'iam-roles': 6,
  'security-groups': 4,
};

const combined = (one: QuotaNumbers, other: QuotaNumbers, sign: 1 | -1): QuotaNumbers => {
  const sum: QuotaNumbers = { ...one };
  for (const [id, number] of Object.entries(other) as [QuotaId, number][]) sum[id] = (sum[id] ?? 0) + sign * number;
  return sum;
};

export const plus = (one: QuotaNumbers, other: QuotaNumbers): QuotaNumbers => combined(one, other, 1);
export const minus = (one: QuotaNumbers, other: QuotaNumbers): QuotaNumbers => combined(one, other, -1);
export const times = (usage: QuotaNumbers, factor: number): QuotaNumbers =>
  Object.fromEntries(Object.entries(usage).map(([id, number]) => [id, number * factor]));
