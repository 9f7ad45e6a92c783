import { type Templates, textTable } from './template.ts';

/** Why an operation failed, where no resource gave a reason of its own, and what was seen of an application. */
export const reasonTexts = {
  'stack-ended': 'Stack {stack} ended as {status}.',
  'rollback-failed': 'The stack could not be rolled back to its previous state.',
  'delete-failed': 'The stack could not be deleted.',
  'address-answers': 'The stack is deployed, but {url} responds with HTTP status {status}.',
  'address-silent': 'The stack is deployed, but {url} did not respond within {seconds} seconds.',
  'address-unreachable': 'The stack is deployed, but {url} cannot be reached: {reason}.',
  'image-not-pulled': 'The task could not pull the image: {reason}',
  'task-not-started': 'The task could not start: {reason}',
  'task-stopped': 'The task was stopped: {reason}',
  'out-of-memory': 'The application used more memory than its size allows, and was stopped.',
  'application-exited': 'The application ended with exit code {exitCode}. Its last lines:\n{lines}',
  'application-exited-silently': 'The application ended with exit code {exitCode} and wrote nothing.',
  'health-check-failed':
    'The application was stopped because its health check GET {path} failed: {reason}. Its last lines:\n{lines}',
  'health-check-failed-silently':
    'The application was stopped because its health check GET {path} failed: {reason}. It wrote nothing.',
  'not-healthy': 'The health check GET {path} of the application fails: {reason}.',
  'no-task-started': 'No task of the application could be started: {reason}',
  'command-exited': 'The command ended with exit code {exitCode}.',
  'command-stopped': 'The command did not run to its end: {reason}',
  'command-interrupted':
    'The job that ran the command was lost. Whether the command ran to its end is not known, and it is not run again.',
  'command-failed': 'The command {command} ended with exit code {exitCode}. Its last lines:\n{lines}',
  'command-not-ended': 'The command {command} did not run to its end: {reason} Its last lines:\n{lines}',
  'files-not-erased': 'The files of the customer could not be deleted: {reason}',
  'not-imported': 'The data could not be imported: {reason}',
  'not-backed-up': 'The data could not be backed up: {reason}',
  'customer-missing': 'Customer {customer} or its region no longer exists.',
  'region-missing': 'Region {region} no longer exists.',
  'region-not-prepared': 'Region {region} is not prepared for deployments.',
  'region-preparation-outdated': 'Region {region} is prepared for another version of the console or for other apps.',
  'domain-not-delegated': 'Public DNS knows no name servers for {domain}.',
  'delegated-elsewhere': '{domain} is delegated to other name servers than those of its hosted zone: {servers}.',
  'certificate-forbidden':
    'The CAA records of {name} do not allow Amazon to issue a wildcard certificate for {domain}.',
  'too-few-zones': 'Fewer than two Availability Zones of {region} run tasks on Fargate.',
  'pool-missing': 'Pool {pool} no longer exists.',
  'pool-not-deployed': 'Pool {pool} is not deployed.',
  'pool-failed': 'Pool {pool} is not deployed: {reason}',
  'pool-outdated': 'The stack of pool {pool} has no output {output}.',
  'cloud-type-not-offered': '{product} does not offer the cloud type {cloudType}.',
  'table-kept':
    'The table {table} was kept from an earlier deployment and holds items. It is not taken over without being told.',
  'no-room': 'Region {region} uses {used} of {value} of its quota "{quota}".',
  'tenancy-denied': 'The job may not use what it needs in region {region}: {reason}',
  'move-not-alike': 'The tables differ in {differences} items, although nobody could write to them.',
  'export-bucket-missing': 'No bucket for exports is set.',
  'already-there': 'The data of {customer} is there already.',
  'image-not-published': 'The image {image} names no registry, and it has not been published in {region}.',
  'image-not-found': 'The image {image} is not in the registry that it names.',
  'image-invalid': '"{image}" is not a valid image name.',
  'image-gone': 'The image {image} is gone: the copy of the product that was deployed is no longer on this machine.',
  'image-no-folder': 'The product cannot be copied for the deployment. {reason}.',
  'image-no-space':
    'The folder {folder} cannot be copied for the deployment: {needed} MiB are needed, and {free} MiB are free.',
  'image-not-copied': 'The folder {folder} cannot be copied for the deployment: {reason}',
  'bundle-incomplete': 'The bundle of {product} {version} is not complete: {reason}',
  'bundle-build-failed': 'The command "{command}" of build {how}. Its last lines:\n{lines}',
  'bundle-build-failed-silently': 'The command "{command}" of build {how} and wrote nothing.',
  'bundle-gone': 'The bundle {bundle} is gone: what was deployed is no longer on this machine.',
  'bundle-replaced':
    'The bundle of {product} {version} is another one than was deployed. Publish a change under a new version, and deploy the earlier bundle of {version} with the console again.',
  'bundle-not-shipped':
    'The console was deployed without a bundle of {product} {version}. Deploy it with the version in the catalogue.',
  'image-install-failed': 'The command "{command}" of local.install {how}. Its last lines:\n{lines}',
  'image-install-failed-silently': 'The command "{command}" of local.install {how} and wrote nothing.',
  'job-lost': 'The job ended without a result {times} times in a row.',
  none: 'No reason was given.',
  'some-tasks-unhealthy': 'Some of its tasks are not healthy.',
  'license-end': 'It ends on {date}. The contact is {contact} ({email}).',
  'schedule-ended': 'The last run failed: {reason}',
  'listens-on': 'It listens on all network interfaces ({address}). On one machine, make it listen on 127.0.0.1.',
  'process-ends': 'The process {process} does not keep running. {reason}',
  'no-task-healthy': 'None of its tasks is healthy.',
  'some-tasks-unhealthy-since': 'Some of its tasks are not healthy. The last one that ended: {reason}',
  'no-task-healthy-since': 'None of its tasks is healthy. The last one that ended: {reason}',
  'disk-space': '{free} MiB are free in {folder}. With less than {reserve} MiB, nothing new is deployed.',
  'stack-damaged':
    'The file of its stack, {file}, is damaged ({reason}). Restore it from a backup and start the console again.',
  'stack-missing':
    'The file of its stack, {file}, is missing. Restore it from a backup and start the console again, or delete the customer.',
} as const satisfies Templates;

export const reason = textTable(reasonTexts);
