/** Parameters by which the management stack tells the console's stack what it has made. */
export const parameterNames = {
  tableName: '/deployment-console/table-name',
  projectName: '/deployment-console/job-project-name',
  jobLogGroup: '/deployment-console/job-log-group',
  onCallTopicArn: '/deployment-console/on-call-topic-arn',
  onCallKeyArn: '/deployment-console/on-call-key-arn',
} as const;
