import { suppressFindings } from '@console/cdk-constructs/suppress-findings';
import { CpuArchitecture, FargateTaskDefinition, OperatingSystemFamily } from 'aws-cdk-lib/aws-ecs';
import { Duration } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { ValidCustomer } from '../customer-props.ts';
import { containerImage } from './container-image.ts';
import { addExtensions } from './extensions.ts';
import { addFiles } from './files.ts';
import { labelsOf } from './labels.ts';
import { fillEach } from './placeholder-values.ts';
import { addProxy } from './proxy.ts';
import type { TaskContents } from './task-contents.ts';
import { logTo } from './task-logs.ts';
import type { TaskProps } from './task-props.ts';

const STOP_TIMEOUT = Duration.seconds(30);

/** The ports that the tasks of a product listen on, by the numbers of the definition: its own, and those of its routes. */
export const portNumbers = ({ product: { port, routes } }: Pick<TaskContents, 'product'>): number[] => [
  ...new Set([port, ...routes.map((route) => route.port)]),
];

/** Whether requests go through a container that adds headers. On one machine, the proxy of the cluster does. */
export const hasProxy = (
  { product }: Pick<TaskContents, 'product'>,
  { place }: Pick<ValidCustomer, 'place'>,
): boolean => place === 'aws' && product.forwarded.length > 0;

export function createTask(scope: Construct, id: string, task: TaskProps): FargateTaskDefinition {
  const { props, contents, process, storage, database, ports } = task;
  const { product, spec, values } = contents;
  const definition = new FargateTaskDefinition(scope, id, {
    family: task.family,
    cpu: spec.cpu,
    memoryLimitMiB: spec.memoryMiB,
    runtimePlatform: { cpuArchitecture: CpuArchitecture.ARM64, operatingSystemFamily: OperatingSystemFamily.LINUX },
    ...task.roles,
  });
  suppressFindings(definition, {
    'AwsSolutions-ECS2': 'The environment holds addresses and names only; secrets come from Secrets Manager.',
  });
  const command = process?.command ?? product.command;
  const served = process ? [] : portNumbers(contents);
  const app = definition.addContainer('app', {
    image: containerImage(definition, spec.image),
    portMappings: served.map((number) => ({ containerPort: (ports.others.get(number) ?? ports.main).valueAsNumber })),
    ...(product.entrypoint && { entryPoint: fillEach(product.entrypoint, values) }),
    ...(command && { command: fillEach(command, values) }),
    environment: contents.environment,
    secrets: contents.secrets,
    dockerLabels: labelsOf(task),
    stopTimeout: STOP_TIMEOUT,
    logging: logTo(task.logGroup, process?.name ?? 'app'),
  });
  storage.mount(definition, app, product);
  addFiles(definition, app, contents.files, logTo(task.logGroup, 'files'));
  if (props.place === 'aws') {
    const logging = logTo(task.logGroup, 'extensions');
    if (database) addExtensions(definition, app, { database, product }, logging);
  }
  if (!process && hasProxy(contents, props)) {
    const { timeoutSeconds } = product;
    addProxy(definition, { ports, numbers: served, timeoutSeconds, logging: logTo(task.logGroup, 'proxy') });
  }
  suppressTokenFinding(definition);
  return definition;
}

function suppressTokenFinding(task: FargateTaskDefinition): void {
  const permissions = task.obtainExecutionRole().node.tryFindChild('DefaultPolicy');
  if (permissions)
    suppressFindings(permissions, {
      'AwsSolutions-IAM5': 'ecr:GetAuthorizationToken has no resource-level permissions.',
    });
}
