import {
  type CodeBuildClient,
  InvalidInputException,
  ResourceNotFoundException,
  StopBuildCommand,
} from '@aws-sdk/client-codebuild';
import type { Jobs } from '@console/core/ports';
import { callAws } from '../aws/failure.ts';
import { statusOf } from './status.ts';

export const createJobStop = ({ client }: { client: CodeBuildClient }): Pick<Jobs, 'stop'> => ({
  async stop(jobId) {
    try {
      await callAws('CodeBuild', () => client.send(new StopBuildCommand({ id: jobId })));
    } catch (error) {
      if (error instanceof ResourceNotFoundException) return;
      // It may refuse to stop a build that is not in progress.
      if (error instanceof InvalidInputException && (await statusOf(client, jobId)) !== 'running') return;
      throw error;
    }
  },
});
