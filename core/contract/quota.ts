import { z } from 'zod';

/** Quotas of AWS that an installation meets. `core/quotas/table.ts` says what each of them is. */
export const quotaId = z.enum([
  'alb-target-groups',
  'alb-rules',
  'fargate-vcpu',
  'rds-clusters',
  'rds-instances',
  'rds-snapshots',
  'security-groups',
  'iam-roles',
  'cloudformation-stacks',
  'cloudwatch-alarms',
  'load-balancers',
  'elastic-ips',
  'codebuild-builds',
  'lambda-concurrency',
  'efs-file-systems',
  'efs-access-points',
  'ssm-parameters',
  'user-pools',
  'dynamodb-tables',
  'http-apis',
  'api-domain-names',
  'lambda-storage',
  'event-buses',
]);
export type QuotaId = z.infer<typeof quotaId>;

/** Numbers by quota: values, or what is used. */
export const quotaNumbers = z.partialRecord(quotaId, z.number());
export type QuotaNumbers = z.infer<typeof quotaNumbers>;

/** What keeps a region from having a larger capacity. */
export const capacityLimit = z.object({
  quota: quotaId,
  value: z.number().describe('As AWS or the settings say'),
  adjustable: z.boolean().describe('Whether AWS raises it on request'),
  url: z.url().nullable().describe('Where to request an increase; null where that is not possible'),
});
export type CapacityLimit = z.infer<typeof capacityLimit>;
