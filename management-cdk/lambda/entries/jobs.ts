import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import { CodeBuildClient } from '@aws-sdk/client-codebuild';
import { createCodeBuildJobs } from '@console/adapters/codebuild/jobs';

export const buildsOf = (project: string) =>
  createCodeBuildJobs({ client: new CodeBuildClient({}), logs: new CloudWatchLogsClient({}), project });
