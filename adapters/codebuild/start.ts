import { AccountLimitExceededException, type CodeBuildClient, StartBuildCommand } from '@aws-sdk/client-codebuild';
import { JobLimitReached, type Jobs } from '@console/core/ports';
import { callAws } from '../aws/failure.ts';

export interface StartOptions {
  client: CodeBuildClient;
  /** Name of the build project. */
  project: string;
}

export const createJobStart = ({ client, project }: StartOptions): Pick<Jobs, 'start'> => ({
  async start({ operationId, attempt }) {
    const command = new StartBuildCommand({
      projectName: project,
      idempotencyToken: `${operationId}-${attempt}`,
      environmentVariablesOverride: [{ name: 'OPERATION_ID', value: operationId, type: 'PLAINTEXT' }],
    });
    try {
      const { build } = await callAws('CodeBuild', () => client.send(command));
      if (!build?.id) throw new Error(`CodeBuild started a build of ${project} without an id`);
      return { jobId: build.id };
    } catch (error) {
      if (error instanceof AccountLimitExceededException) {
        throw new JobLimitReached(`CodeBuild is at its limit of builds: ${error.message}`, { cause: error });
      }
      throw error;
    }
  },
});
