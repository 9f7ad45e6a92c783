import { type PlainCode, type Templates, textTable } from './template.ts';

/** What to do about a failed operation. */
export const hintTexts = {
  'application-not-healthy':
    'The application did not start or did not become healthy. Read the reason and the last lines of its output in the log. Fix the product or choose another version, and then retry.',
  'check-health-path':
    'The application runs, but does not answer its health check with a status from 200 to 399. Check "healthPath" in the product definition, and then retry.',
  'check-port':
    'The application listens on another port than the one it is given. Make it listen there, or check "port" in the product definition, and then retry.',
  'check-startup-seconds':
    'The application runs, but did not answer in time. Read its lines in the log. If it needs longer to start, increase "startupSeconds" in the product definition; if it listens elsewhere, check "port". Then retry.',
  'check-command':
    'The application ended by itself or could not be started. Read its last lines in the log. Check the command ("local.command" on one machine, the image on AWS), "environment" and "secrets" in the product definition, and then retry.',
  'check-image': 'Check that the image exists in its registry and can be pulled from this region, and then retry.',
  'choose-larger-size': 'Choose a larger size.',
  'check-capacity':
    'Check the Fargate quota in this region, such as the vCPUs that may be in use at the same time, and then retry.',
  'check-task-definition': 'Check the image, size and environment in the product definition, and then retry.',
  'check-database-quota':
    'The database could not be created or changed. On AWS, check the quotas for database clusters and instances in this region. On one machine, check its PostgreSQL. Then retry.',
  'check-secrets': 'Check the secrets in the product definition, and then retry.',
  'check-load-balancer': 'Check the quotas for listener rules and target groups in this region, and then retry.',
  'check-hosted-zone': 'Check that the settings name the hosted zone of the domain, and then retry.',
  'request-quota': 'Request an increase in Service Quotas, and then retry.',

  'check-network-quotas':
    'Check the network quotas in this region, such as VPCs and Elastic IP addresses, and then retry.',
  'check-output': 'Read the output of the command in the log.',
  'check-interrupted-command': 'Check what the command has done, and run it again if that is safe.',
  'read-log': 'Check the log for the events before the failure, fix the cause, and then retry.',
  'nothing-deployed':
    'Nothing was deployed. Fix the part of the product definition that the message names, and then retry.',
  'publish-image': 'Run deployment/publish-images.sh --product {product} --region {region}, and then retry.',
  'import-again':
    'Everything that was created for the customer was deleted. Mend the dump as the reason says, and create a customer from it again: uploads are kept for 24 hours.',
  'upload-again': 'Upload the archive again.',
  'fix-setup':
    'Everything that was created for the customer was deleted. Read the output of the command in the log, fix "setup" in the product definition, and then retry.',
  'fix-upgrade':
    'The earlier version was deployed again. Read the output of the command in the log, check the data of the application, fix "upgrade" in the product definition, and then retry.',
  'fix-product': 'Fix the product definition, and then retry.',
  'fix-named-cause': 'Nothing was deployed. Fix the cause that the message names, and then retry.',
  'fix-definition': 'Fix the product definition or the region that the message names, and then retry.',
  'check-address':
    'Check the log of the application. On AWS, also check that the domain is delegated to its hosted zone. Then retry. The stack is kept.',
  'rollback-stuck': 'Stack {stack} in {region} is in {status}. Fix the resource that failed, and then retry.',
  'deletion-stuck':
    'Stack {stack} in {region} still contains the resource that failed. Remove what prevents its deletion, and then retry.',
  'add-pool-first': 'Nothing was created. Deploy the pool, and then retry.',
  'update-pool-first': 'Update the pool, and then retry.',
  'choose-cloud-type': 'Choose another cloud type.',
  'delete-kept-table':
    'Nothing was changed. Make a backup of the table if its items are needed, delete it, and then retry.',
  'set-export-bucket':
    'Nothing was changed. Set EXPORT_BUCKET for jobs, or delete the customer without a final export.',
  'update-roles': 'Nothing was created. Deploy the account again to update its roles, and then retry.',
  'move-again': 'The customer goes on with its earlier table, and nothing is lost. Request the move again.',
  'erase-again':
    'The stack and what is left of the files are kept. Read the lines of the erasure in the log, and then retry: it continues with the files that are left.',
  'back-up-again': 'Fix the cause that the message names, and then create a backup again.',
  'customer-gone': 'The customer or region was removed while this operation was queued. There is nothing left to do.',
  'prepare-region':
    'Nothing was changed. With administrator credentials of the cluster account, run deployment/prepare-region.sh {region}, and then retry.',
  'delegate-domain':
    'Nothing was deployed. At the registrar or in the parent zone, set the name servers of {domain} to: {servers}. Then retry.',
  'allow-amazon': 'Nothing was deployed. Add a CAA record to {name} that allows amazon.com, and then retry.',
  'choose-other-region': 'Nothing was deployed. Add another region.',
  'add-region-again': 'Add the region again.',
  'retry-after-lost-job': 'Check the last lines of the log. Retry the operation to continue where it stopped.',
} as const satisfies Templates;

export type PlainHint = PlainCode<typeof hintTexts>;
export const hint = textTable(hintTexts);
