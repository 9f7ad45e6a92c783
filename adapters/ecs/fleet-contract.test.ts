import { startAwsServer } from '../aws/testing/aws-server.ts';
import { createLogService } from '../aws/testing/log-service.ts';
import { fleetContract } from '../contract/fleet-contract.ts';
import { createAwsFleet } from './fleet.ts';
import { createClusterAccount, logGroupOf } from './testing/cluster-account.ts';

/** The longest line that a container's runtime passes on. */
const runtimeLine = 16_384;

const measured = {
  HealthyHostCount: 2,
  RequestCount: 30,
  HTTPCode_Target_5XX_Count: 0,
  TargetResponseTime: 0.25,
  CPUUtilization: 12,
  MemoryUtilization: 40,
};

fleetContract(async () => {
  const logs = createLogService();
  const account = createClusterAccount(logs);
  const { endpoint, close } = await startAwsServer(account, logs);
  process.env.AWS_ENDPOINT_URL = endpoint;
  const credentials = async () => ({ accessKeyId: 'a', secretAccessKey: 's' });
  return {
    fleet: createAwsFleet({ credentials }),
    region: 'eu-central-1',
    async deploy(code) {
      const application = account.host(`customer-${code}`);
      application.measured = measured;
      const { stack } = application;
      return {
        target: { region: 'eu-central-1', stack },
        async print(text, task = 0) {
          const timestamp = Date.now();
          const events = text.split('\n').flatMap(asRuntimeLines);
          logs.put(
            logGroupOf(stack),
            `app/${task}`,
            events.map((message) => ({ timestamp, message })),
          );
        },
        async setHealthyTasks(count) {
          application.tasks = application.tasks.map((_, index) => ({ healthy: index < count }));
        },
        async suspend() {
          Object.assign(application, { desired: 0, tasks: [] });
        },
        async remove() {
          account.applications.delete(stack);
        },
      };
    },
    close,
  };
});

function asRuntimeLines(line: string): string[] {
  const characters = [...line];
  const pieces: string[] = [];
  for (let start = 0; start === 0 || start < characters.length; start += runtimeLine) {
    pieces.push(characters.slice(start, start + runtimeLine).join(''));
  }
  return pieces;
}
