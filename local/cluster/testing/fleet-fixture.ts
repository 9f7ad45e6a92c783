import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FleetFixture, RunningApplication } from '@console/adapters/contract/fleet-contract';
import { switchedApplication } from './switched-application.ts';
import { TestCluster } from './test-cluster.ts';

const region = 'eu-north-1';

const templateOf = (code: string, switches: string, desired: number) => ({
  Resources: {
    Listener: {
      Type: 'AWS::ElasticLoadBalancingV2::Listener',
      Properties: {
        LoadBalancerArn: 'balancer',
        Port: 80,
        Protocol: 'HTTP',
        DefaultActions: [{ Type: 'fixed-response', FixedResponseConfig: { StatusCode: '404' } }],
      },
    },
    Rule: {
      Type: 'AWS::ElasticLoadBalancingV2::ListenerRule',
      Properties: {
        ListenerArn: { Ref: 'Listener' },
        Priority: 1,
        Conditions: [{ Field: 'host-header', HostHeaderConfig: { Values: [`${code}.localhost`] } }],
        Actions: [{ Type: 'forward', TargetGroupArn: { Ref: 'Targets' } }],
      },
    },
    Logs: { Type: 'AWS::Logs::LogGroup' },
    Targets: {
      Type: 'AWS::ElasticLoadBalancingV2::TargetGroup',
      Properties: { HealthCheckPath: '/health', HealthCheckIntervalSeconds: 1, UnhealthyThresholdCount: 2 },
    },
    Task: {
      Type: 'AWS::ECS::TaskDefinition',
      Properties: {
        ContainerDefinitions: [
          {
            Name: 'app',
            Image: 'app:1',
            StopTimeout: 2,
            Environment: [{ Name: 'SWITCHES', Value: switches }],
            LogConfiguration: { LogDriver: 'awslogs', Options: { 'awslogs-group': { Ref: 'Logs' } } },
          },
        ],
      },
    },
    Service: {
      Type: 'AWS::ECS::Service',
      Properties: {
        TaskDefinition: { Ref: 'Task' },
        DesiredCount: desired,
        HealthCheckGracePeriodSeconds: 20,
        LoadBalancers: [{ TargetGroupArn: { Ref: 'Targets' } }],
      },
    },
  },
});

/** A cluster whose applications a test controls. */
export async function openFleetFixture(): Promise<FleetFixture> {
  const dir = await mkdtemp(join(tmpdir(), 'fleet-'));
  await writeFile(join(dir, 'app.cjs'), switchedApplication);
  // The application may run as another user.
  await chmod(dir, 0o755);
  const test = await TestCluster.open({
    images: { resolve: async () => ({ command: ['node', 'app.cjs'], cwd: dir }) },
    sampleEveryMs: 500,
  });
  let printed = 0;

  return {
    fleet: test.cluster.fleet,
    region,
    async deploy(code): Promise<RunningApplication> {
      const stack = { region, name: `customer-${code}` };
      const switches = join(dir, code);
      await mkdir(switches, { recursive: true });
      await chmod(switches, 0o777);
      const deploy = async (desired: number) => {
        const { status, failure } = await test.deploy(stack, templateOf(code, switches, desired));
        if (failure) throw new Error(`${stack.name} is ${status}: ${failure.reason}`);
      };
      await deploy(2);
      return {
        target: { region, stack: stack.name },
        async print(text, task = 0) {
          const ports = (await readdir(switches)).filter((name) => name.startsWith('port-')).toSorted();
          printed += 1;
          const name = `text-${printed}`;
          await writeFile(join(switches, name), text);
          await fetch(`http://127.0.0.1:${ports[task]?.slice('port-'.length)}/${name}`);
        },
        async setHealthyTasks(tasks) {
          await Promise.all(['sick', 'sick-but-one'].map((name) => rm(join(switches, name), { force: true })));
          if (tasks === 2) return;
          const file = join(switches, tasks === 0 ? 'sick' : 'sick-but-one');
          await writeFile(file, '');
          await chmod(file, 0o666);
        },
        suspend: () => deploy(0),
        remove: async () => void (await test.cluster.stacks.remove(stack, { finalSnapshot: false })),
      };
    },
    async close() {
      await test.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}
