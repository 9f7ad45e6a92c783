import { type Templates, textTable } from './template.ts';

/** What to do about a failed operation. */
export const hintTexts = {
  'application-not-healthy':
    'The application did not start or did not become healthy. Check the last lines of its output above. Fix the product or choose another version, and then retry.',
  'check-task-definition': 'Check the image, size and environment in the product definition, and then retry.',
  'check-database-quota':
    'The database could not be created or changed. Check the quota for Aurora clusters in this region, and then retry.',
  'check-secrets': 'Check the secrets in the product definition, and then retry.',
  'check-load-balancer': 'Check the load balancer quotas in this region, and then retry.',
  'check-hosted-zone': 'Check that the settings name the hosted zone of the domain, and then retry.',
  'check-network-quotas':
    'Check the network quotas in this region, such as VPCs and Elastic IP addresses, and then retry.',
  'read-log': 'Check the log for the events before the failure, fix the cause, and then retry.',
  'nothing-deployed':
    'Nothing was deployed. Fix the part of the product definition that the message names, and then retry.',
  'publish-image': 'Run deployment/publish-images.sh --product {product} --region {region}, and then retry.',
  'fix-product': 'Fix the product definition, and then retry.',
  'fix-definition': 'Fix the product definition or the region that the message names, and then retry.',
  'check-address': 'Check the domain, its certificate and the load balancer, and then retry. The stack is kept.',
  'rollback-stuck': 'Stack {stack} in {region} is in {status}. Fix the resource that failed, and then retry.',
  'deletion-stuck':
    'Stack {stack} in {region} still contains the resource that failed. Remove what prevents its deletion, and then retry.',
  'customer-gone': 'The customer or region was removed while this operation was queued. There is nothing left to do.',
  'add-region-again': 'Add the region again.',
  'retry-after-lost-job': 'Check the last lines of the log. Retry the operation to continue where it stopped.',
} as const satisfies Templates;

export type HintCode = keyof typeof hintTexts;
export const hint = textTable(hintTexts);
