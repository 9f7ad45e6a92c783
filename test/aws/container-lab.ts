import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CloudFormation } from '@aws-sdk/client-cloudformation';
import { CloudWatchLogs } from '@aws-sdk/client-cloudwatch-logs';
import { ECS } from '@aws-sdk/client-ecs';
import { requestApplication } from '../console/application.ts';
import { clusterAccount, keysOf, region, useEmulator } from './accounts.ts';
import { type Behaviour, writeSampleImage } from './container-sample.ts';
import { containerTemplate, networkTemplate, type ServiceOptions } from './container-templates.ts';
import { createRepository } from './create-repository.ts';
import { dockerFolder, startEmulator } from './emulator/start.ts';

const registry = `${clusterAccount}.dkr.ecr.${region}.amazonaws.com`;
const cluster = 'apps';
const pollMs = 200;
const run = promisify(execFile);

/** An emulator with a load balancer, to which services of sample images can be deployed. */
export async function openContainerLab() {
  const emulator = await startEmulator(process.cwd());
  useEmulator(emulator);
  const folder = await mkdtemp(join(tmpdir(), 'container-lab-'));
  const settings = { region, endpoint: emulator.endpoint, credentials: keysOf(clusterAccount) };
  const [cloudFormation, ecs, logs] = [new CloudFormation(settings), new ECS(settings), new CloudWatchLogs(settings)];
  const env = {
    PATH: `${dockerFolder}:${process.env.PATH}`,
    HOME: folder,
    TMPDIR: folder,
    AWS_ENDPOINT_URL: emulator.endpoint,
  };
  const docker = async (...args: string[]) => (await run('docker', args, { env })).stdout;
  const uri = (name: string) => `${registry}/${name}`;

  const login = spawn('docker', ['login', '--username', 'AWS', '--password-stdin', registry], { env });
  login.stdin.end('a-password');
  await once(login, 'exit');

  const described = async (name: string) => (await cloudFormation.describeStacks({ StackName: name })).Stacks?.[0];
  /** Creates or updates a stack, and waits for its end. */
  const stack = async (name: string, template: object) => {
    const request = { StackName: name, TemplateBody: JSON.stringify(template) };
    const known = await described(name).catch(() => undefined);
    await (known ? cloudFormation.updateStack(request) : cloudFormation.createStack(request));
    for (;;) {
      const found = await described(name);
      if (!found?.StackStatus?.endsWith('_IN_PROGRESS')) return found;
      await new Promise((resolve) => setTimeout(resolve, pollMs));
    }
  };
  const shared = await stack('network', networkTemplate());
  const network = Object.fromEntries(
    shared?.Outputs?.map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue ?? '']) ?? [],
  );
  const priorities = new Map<string, number>();

  const lab = {
    uri,
    docker,
    createRepository: (name: string) => createRepository(settings, name),

    /** Builds a sample and pushes it. */
    async publish(name: string, behaviour: Behaviour) {
      const context = await writeSampleImage(join(folder, 'image'), name, behaviour);
      await docker('build', '--platform', 'linux/arm64', '--tag', uri(name), context);
      await docker('push', uri(name));
    },

    /** Deploys a service at `code`. Returns the status of its stack, and what failed. */
    async deploy(code: string, options: ServiceOptions) {
      const priority = priorities.get(code) ?? priorities.size + 1;
      priorities.set(code, priority);
      const status = (await stack(code, containerTemplate(code, priority, network, options)))?.StackStatus;
      const { StackEvents = [] } = await cloudFormation.describeStackEvents({ StackName: code });
      const failed = StackEvents.find(({ ResourceStatus }) => /^(CREATE|UPDATE)_FAILED$/.test(ResourceStatus ?? ''));
      return failed ? { status, resource: failed.LogicalResourceId, reason: failed.ResourceStatusReason } : { status };
    },

    /** Sends a request to the address of `code`. */
    get: (code: string, path = '/') => requestApplication(Number(new URL(emulator.endpoint).port), code, { path }),

    service: async (code: string) =>
      (await ecs.describeServices({ cluster, services: [`${code}-Service`] })).services?.[0],
    events: async (code: string) => (await lab.service(code))?.events?.map(({ message }) => message) ?? [],

    async tasks(code: string, desiredStatus: 'RUNNING' | 'STOPPED') {
      const { taskArns = [] } = await ecs.listTasks({ cluster, serviceName: `${code}-Service`, desiredStatus });
      return taskArns.length === 0 ? [] : ((await ecs.describeTasks({ cluster, tasks: taskArns })).tasks ?? []);
    },

    /** The lines of the task that runs, in the stream that the log driver writes. */
    async log(code: string) {
      const [task] = await lab.tasks(code, 'RUNNING');
      const logStreamName = `app/app/${task?.taskArn?.split('/').at(-1)}`;
      const { events } = await logs.getLogEvents({ logGroupName: `/${code}`, logStreamName });
      return events?.map(({ message }) => message);
    },

    async stop() {
      await emulator.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
  return lab;
}

export type ContainerLab = Awaited<ReturnType<typeof openContainerLab>>;
