import { suppressFindings } from '@console/cdk-constructs/suppress-findings';
import { customerStackName } from '@console/core/stack-names';
import { CpuArchitecture, FargateTaskDefinition, OperatingSystemFamily } from 'aws-cdk-lib/aws-ecs';
import type { Construct } from 'constructs';
import { busybox } from './container-image.ts';
import { logTo } from './task-logs.ts';
import type { Surroundings, TaskProps } from './task-props.ts';

/** Where the task has the folders, each by its name. */
const FOLDERS = '/erasure';

/**
 * Deletes everything in the folders below $FOLDERS, and counts it. What an application has made read-only is the
 * customer's own all the same. It fails unless nothing is left.
 */
export const erasureScript = [
  'cd "$FOLDERS"',
  'for folder in *; do',
  '  files=$(find "$folder/" -mindepth 1 ! -type d | wc -l)',
  '  find "$folder/" -mindepth 1 -delete || { chmod -R u+rwX "$folder/"; find "$folder/" -mindepth 1 -delete; } || true',
  '  left=$(find "$folder/" -mindepth 1 | wc -l)',
  '  echo "$folder: $((files)) files were there, $((left)) files and folders are left"',
  '  [ "$left" -eq 0 ]',
  'done',
].join('\n');

/** What a job runs before it deletes the stack: deleting an access point deletes no file behind it. */
export function createErasureTask(
  scope: Construct,
  id: string,
  { props, storage, logGroup, roles }: Surroundings & Required<Pick<TaskProps, 'roles'>>,
): FargateTaskDefinition {
  const task = new FargateTaskDefinition(scope, id, {
    family: `${customerStackName(props.customer.code)}_erasure`,
    cpu: 256,
    memoryLimitMiB: 512,
    runtimePlatform: { cpuArchitecture: CpuArchitecture.ARM64, operatingSystemFamily: OperatingSystemFamily.LINUX },
    ...roles,
  });
  suppressFindings(task, { 'AwsSolutions-ECS2': 'The environment holds the path of a folder only.' });
  const app = task.addContainer('app', {
    image: busybox,
    entryPoint: ['sh', '-ec'],
    command: [erasureScript],
    environment: { FOLDERS },
    dockerLabels: { 'deployment-console.role': 'erasure' },
    logging: logTo(logGroup, 'app'),
  });
  storage.mountAll(task, app, FOLDERS);
  return task;
}
