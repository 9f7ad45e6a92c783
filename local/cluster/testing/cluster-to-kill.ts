import { once } from 'node:events';
import { customerTemplate, listenerOutput, regionTemplate } from './templates.ts';
import { TestCluster } from './test-cluster.ts';

/** A process of its own that is there to be killed: it makes a stack, begins another one, and says so. */
const test = await TestCluster.open();
const region = 'eu-north-1';
const { outputs } = await test.deploy({ region, name: 'console-region' }, regionTemplate());
const listenerArn = outputs[listenerOutput] ?? '';
await test.deploy({ region, name: 'customer-done' }, customerTemplate({ code: 'done', listenerArn }));
const { pid } = await test.ask('done.localhost');

const begun = customerTemplate({ code: 'begun', listenerArn, priority: 2, release: process.argv[2] ?? '' });
void test.deploy({ region, name: 'customer-begun' }, begun, ({ logicalId, status }) => {
  if (logicalId !== 'Service' || status !== 'CREATE_IN_PROGRESS') return;
  process.stdout.write(
    `${JSON.stringify({ dir: test.dir, appsPort: test.appsPort, pid, postgres: test.postgres.pid })}\n`,
  );
});
await once(process, 'never');
