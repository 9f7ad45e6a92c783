import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { AwsError } from '../../aws/testing/aws-error.ts';
import type { Actions } from '../../aws/testing/aws-server.ts';
import type { LogService } from '../../aws/testing/log-service.ts';
import { Build } from './build.ts';

export interface CodeBuildOptions {
  project: string;
  /** The command that a build runs. */
  command: string;
  /** Builds that run at once, at most. */
  limit: number;
  logs: LogService;
}

const startBuild = z.object({
  projectName: z.string(),
  idempotencyToken: z.string(),
  environmentVariablesOverride: z.array(z.object({ name: z.string(), value: z.string() })),
});
const batchGetBuilds = z.object({ ids: z.array(z.string().min(1)).min(1).max(100) });
const stopBuild = z.object({ id: z.string().min(1) });

/** CodeBuild with one project, whose builds run as processes of this machine. */
export function createCodeBuildService({ project, command, limit, logs }: CodeBuildOptions) {
  const builds = new Map<string, Build>();
  const byToken = new Map<string, { input: string; build: Build }>();
  const running = () => [...builds.values()].filter(({ status }) => status === 'IN_PROGRESS');

  const actions: Actions = {
    StartBuild(given) {
      const input = startBuild.parse(given);
      if (input.projectName !== project) throw new AwsError('ResourceNotFoundException', 'Project cannot be found');
      const text = JSON.stringify(input);
      const known = byToken.get(input.idempotencyToken);
      if (known && known.input !== text) throw new AwsError('InvalidInputException', 'Parameter mismatch');
      if (known) return { build: known.build.describe() };
      if (running().length >= limit) {
        throw new AwsError('AccountLimitExceededException', `Cannot have more than ${limit} builds in queue`);
      }
      const stream = randomUUID();
      const build = new Build(`${project}:${stream}`, { service: logs, group: `/aws/codebuild/${project}`, stream });
      builds.set(build.id, build);
      byToken.set(input.idempotencyToken, { input: text, build });
      void build.run(command, input.environmentVariablesOverride);
      return { build: build.describe() };
    },
    BatchGetBuilds(given) {
      const { ids } = batchGetBuilds.parse(given);
      return {
        builds: ids.flatMap((id) => builds.get(id)?.describe() ?? []),
        buildsNotFound: ids.filter((id) => !builds.has(id)),
      };
    },
    StopBuild(given) {
      const { id } = stopBuild.parse(given);
      const build = builds.get(id);
      if (!build) throw new AwsError('ResourceNotFoundException', `Build ${id} cannot be found`);
      // The response of AWS is not documented; a refusal is the stricter one.
      if (build.status !== 'IN_PROGRESS') throw new AwsError('InvalidInputException', `Build ${id} is not in progress`);
      build.stop();
      return { build: build.describe() };
    },
  };
  return { actions, stopAll: () => running().forEach((build) => void build.stop()) };
}
