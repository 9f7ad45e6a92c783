import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clusterAccount } from './accounts.ts';
import { type ContainerLab, openContainerLab } from './container-lab.ts';

describe('containers on the emulator', { timeout: 60_000 }, () => {
  let lab: ContainerLab;
  beforeAll(async () => {
    lab = await openContainerLab();
    await lab.createRepository('shop');
    await lab.publish('shop:1', { answer: 200 });
    await lab.publish('shop:2', { answer: 200 });
    await lab.publish('shop:broken', { answer: 503 });
    await lab.publish('shop:crashing', { exit: 3 });
  });
  afterAll(() => lab?.stop());

  it('are pushed only to a repository that exists, and never over a tag that is immutable', async () => {
    await expect(lab.publish('nowhere:1', { answer: 200 })).rejects.toThrow(
      `name unknown: The repository with name 'nowhere' does not exist in the registry with id '${clusterAccount}'`,
    );
    await expect(lab.publish('shop:1', { answer: 200 })).rejects.toThrow(
      "tag invalid: The image tag '1' already exists in the 'shop' repository and cannot be overwritten because the repository is immutable.",
    );
    await expect(lab.docker('run', 'shop:1')).rejects.toThrow('does not know the command: docker run shop:1');
    await expect(lab.docker('pull', '--platform', 'linux/arm64', 'todo:1.1.0')).rejects.toThrow('pull access denied');
  });

  it('run as processes that answer at the address of their load balancer', async () => {
    expect(await lab.deploy('acme', { image: lab.uri('shop:1') })).toEqual({ status: 'CREATE_COMPLETE' });
    expect(await lab.get('acme')).toEqual({ status: 200, body: 'shop:1 0' });
    expect(await lab.get('acme', '/add')).toEqual({ status: 200, body: 'shop:1 1' });
    expect(await lab.service('acme')).toMatchObject({ runningCount: 1, deployments: [{ rolloutState: 'COMPLETED' }] });
    expect((await lab.events('acme')).at(0)).toMatch(/^\(service .+\) has reached a steady state\.$/);
    expect(await lab.log('acme')).toContain('shop:1 listens');
    expect((await lab.get('nobody')).status).toBe(404);
  });

  it('start again when they exit, without what they had written', async () => {
    const [before] = await lab.tasks('acme', 'RUNNING');
    await lab.get('acme', '/exit').catch(() => undefined);
    await expect
      .poll(() => lab.tasks('acme', 'STOPPED'), { timeout: 20_000 })
      .toEqual([
        expect.objectContaining({
          taskArn: before?.taskArn,
          stopCode: 'EssentialContainerExited',
          stoppedReason: 'Essential container in task exited',
          containers: [expect.objectContaining({ exitCode: 7 })],
        }),
      ]);
    await expect.poll(() => lab.get('acme'), { timeout: 20_000 }).toEqual({ status: 200, body: 'shop:1 0' });
  });

  it('are replaced by an update, which keeps the count when it leaves that out', async () => {
    await lab.deploy('acme', { image: lab.uri('shop:1'), count: 2 });
    expect(await lab.deploy('acme', { image: lab.uri('shop:2') })).toEqual({ status: 'UPDATE_COMPLETE' });
    expect((await lab.get('acme')).body).toBe('shop:2 0');
    expect(await lab.service('acme')).toMatchObject({ desiredCount: 2, runningCount: 2 });
    const stopped = await lab.tasks('acme', 'STOPPED');
    expect(stopped.map(({ stoppedReason }) => stoppedReason)).toContainEqual(
      expect.stringMatching(/^Scaling activity initiated by \(deployment ecs-svc\/\d+\)$/),
    );
  });

  it('are stopped when none is wanted', async () => {
    await lab.deploy('acme', { image: lab.uri('shop:2'), count: 0 });
    await expect.poll(() => lab.tasks('acme', 'RUNNING')).toEqual([]);
    expect((await lab.get('acme')).status).toBe(503);
    await lab.deploy('acme', { image: lab.uri('shop:2'), count: 1 });
    expect((await lab.get('acme')).status).toBe(200);
  });

  const breaker =
    /^Resource handler returned message: "Error occurred during operation 'ECS Deployment Circuit Breaker was triggered'\." \(RequestToken: [0-9a-f-]{36}, HandlerErrorCode: GeneralServiceException\)$/;

  it.each([
    ['shop:3', (uri: string) => `failed to resolve ref ${uri}: ${uri}: not found`],
    ['todo:1.1.0', () => 'failed to resolve ref docker.io/library/todo:1.1.0: pull access denied'],
  ])('do not start from the image %s, which nobody has published', async (name, reason) => {
    const image = name.startsWith('shop') ? lab.uri(name) : name;
    const code = name.startsWith('shop') ? 'untagged' : 'unqualified';
    expect(await lab.deploy(code, { image })).toEqual({
      status: 'ROLLBACK_COMPLETE',
      resource: 'Service',
      reason: expect.stringMatching(breaker),
    });
    const stopped = await lab.tasks(code, 'STOPPED');
    expect(stopped).toHaveLength(3);
    for (const task of stopped) {
      expect(task).toMatchObject({ stopCode: 'TaskFailedToStart' });
      expect(task.stoppedReason).toMatch(
        /^CannotPullContainerError: pull image manifest has been retried \d time\(s\): /,
      );
      expect(task.stoppedReason).toContain(reason(image));
    }
    expect(await lab.events(code)).toContainEqual(
      expect.stringContaining('was unable to place a task. Reason: Cannot'),
    );
  });

  it('that never get healthy fail their deployment, and the version before goes on', async () => {
    expect(await lab.deploy('acme', { image: lab.uri('shop:broken') })).toEqual({
      status: 'UPDATE_ROLLBACK_COMPLETE',
      resource: 'Service',
      reason: expect.stringMatching(breaker),
    });
    expect(await lab.get('acme')).toMatchObject({ status: 200, body: expect.stringMatching(/^shop:2/) });
    const events = await lab.events('acme');
    expect(events).toContainEqual(
      expect.stringMatching(
        /^\(service .+\) \(task [0-9a-f]{32}\) \(port 3000\) is unhealthy in \(target-group arn:.+\) due to \(reason Health checks failed with these codes: \[503\]\)$/,
      ),
    );
    expect(events).toContainEqual(
      expect.stringMatching(/\(deployment ecs-svc\/\d+\) deployment failed: tasks failed to start\.$/),
    );
    expect(events).toContainEqual(expect.stringMatching(/rolling back to deployment ecs-svc\/\d+\.$/));
    expect((await lab.tasks('acme', 'STOPPED')).map(({ stoppedReason }) => stoppedReason)).toContainEqual(
      expect.stringMatching(/^Task failed ELB health checks in \(target-group arn:/),
    );
  });

  it('that exit fail the creation, which leaves no service', async () => {
    expect(await lab.deploy('crash', { image: lab.uri('shop:crashing') })).toMatchObject({
      status: 'ROLLBACK_COMPLETE',
    });
    expect((await lab.tasks('crash', 'STOPPED')).map(({ containers }) => containers?.[0]?.exitCode)).toEqual([3, 3, 3]);
    await expect.poll(() => lab.service('crash')).toMatchObject({ status: 'INACTIVE' });
    expect((await lab.get('crash')).status).toBe(404);
  });

  it('are a task that nothing runs when only the name of the image is known', async () => {
    expect(await lab.deploy('named', { image: 'odoo:18.0' })).toMatchObject({ status: 'ROLLBACK_COMPLETE' });
    expect(await lab.events('named')).toContainEqual(expect.stringContaining('(reason Health checks failed)'));
  });
});
