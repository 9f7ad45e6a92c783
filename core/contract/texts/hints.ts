import { type Templates, textTable } from './template.ts';

/** What to do about a failed operation. */
export const hintTexts = {
  'application-not-healthy':
    'The application did not start or did not become healthy. The last lines of its output stand above; mend the product or choose another version, then retry.',
  'check-task-definition':
    'Check the image, the size and the environment in the definition of the product, then retry.',
  'check-database-quota':
    'The database could not be made or changed. Check the quota for Aurora clusters in this region, then retry.',
  'check-secrets': 'Check the secrets in the definition of the product, then retry.',
  'check-load-balancer': 'Check the limits of the load balancer in this region, then retry.',
  'check-hosted-zone': 'Check that the hosted zone of the domain is the one in the settings, then retry.',
  'check-network-quotas': 'Check the quotas for the network in this region, such as VPCs and Elastic IPs, then retry.',
  'read-log': 'Read the log for what came before, mend the cause, then retry.',
  'nothing-deployed':
    'Nothing was deployed. Mend the definition of the product that the message points to, then retry.',
  'mend-product': 'Mend the definition of the product, then retry.',
  'mend-definition': 'Mend the definition of the product or the region that the message names, then retry.',
  'check-address': 'Check the domain, its certificate and the load balancer, then retry: the stack is kept.',
  'rollback-stuck': 'Stack {stack} in {region} is in {status}. Mend the named resource, then retry.',
  'deletion-stuck': 'Stack {stack} in {region} still holds the named resource. Remove what keeps it, then retry.',
  'customer-gone': 'It was removed while this operation waited. Nothing is left to do.',
  'add-region-again': 'Add the region again.',
  'retry-after-lost-job': 'Read the last lines of the log. Retry the operation: it goes on from what was done.',
} as const satisfies Templates;

export type HintCode = keyof typeof hintTexts;
export const hint = textTable(hintTexts);
