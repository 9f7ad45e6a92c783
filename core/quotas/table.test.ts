import { expect, it } from 'vitest';
import { quotaId } from '../contract/quota.ts';
import { defaultQuota, quotas, quotaUrl } from './table.ts';

it('a region may have a default of its own', () => {
  expect(defaultQuota('rds-instances', 'eu-central-1')).toBe(40);
  expect(defaultQuota('rds-instances', 'ap-south-1')).toBe(20);
  expect(defaultQuota('rds-clusters', 'ap-south-1')).toBe(40);
});

it('an increase is requested in the region, and for a whole account where that is kept', () => {
  expect(quotaUrl('rds-instances', 'eu-west-1')).toBe(
    'https://eu-west-1.console.aws.amazon.com/servicequotas/home/services/rds/quotas/L-7B6409FD',
  );
  expect(quotaUrl('iam-roles', 'eu-west-1')).toMatch(/^https:\/\/us-east-1\./);
  expect(quotaUrl('efs-access-points', 'eu-west-1')).toMatch(/services\/elasticfilesystem\/quotas$/);
  expect(quotaUrl('alb-target-groups', 'eu-west-1')).toBeNull();
});

it.each(quotaId.options)('%s names its source at AWS, and a code of Service Quotas if any', (id) => {
  const { source, code = 'L-00000000', service, name, default: value } = quotas[id];
  expect(source).toMatch(/^https:\/\/docs\.aws\.amazon\.com\/.+\.html$/);
  expect(code).toMatch(/^L-[0-9A-F]{8}$/);
  expect([service, name].every(Boolean) && value > 0).toBe(true);
});
