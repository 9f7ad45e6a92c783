export const managementAccount = '111111111111';
export const clusterAccount = '222222222222';

const complete: Record<string, string> = {
  MANAGEMENT_ACCOUNT: managementAccount,
  MANAGEMENT_REGION: 'eu-central-1',
  CLUSTER_ACCOUNT: clusterAccount,
  DOMAIN_NAME: 'apps.example.com',
  HOSTED_ZONE_ID: 'Z0123456789ABC',
  ALERT_EMAILS: 'on-call@example.com',
  ADMIN_EMAIL: 'admin@example.com',
  MAX_CONCURRENT_JOBS: '5',
  NAT_GATEWAYS: '1',
  LOG_RETENTION_DAYS: '30',
};

export const settingsText = (changes: Record<string, string> = {}): string =>
  Object.entries({ ...complete, ...changes })
    .map(([key, value]) => `${key}="${value}"\n`)
    .join('');
