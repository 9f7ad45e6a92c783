import { BatchGetBuildsCommand, type Build, type CodeBuildClient } from '@aws-sdk/client-codebuild';
import type { JobStatus, Jobs } from '@console/core/ports';
import { callAws } from '../aws/failure.ts';

export async function findBuild(client: CodeBuildClient, jobId: string): Promise<Build | undefined> {
  const { builds } = await callAws('CodeBuild', () => client.send(new BatchGetBuildsCommand({ ids: [jobId] })));
  return builds?.[0];
}

export async function statusOf(client: CodeBuildClient, jobId: string): Promise<JobStatus> {
  const build = await findBuild(client, jobId);
  if (!build) return 'unknown';
  return build.buildStatus === 'IN_PROGRESS' ? 'running' : 'ended';
}

export const createJobStatus = ({ client }: { client: CodeBuildClient }): Pick<Jobs, 'status'> => ({
  status: (jobId) => statusOf(client, jobId),
});
