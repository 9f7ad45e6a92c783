import {
  type Answer,
  account,
  appOutputsAnswers,
  bootstrappedWith,
  bootstrapTemplate,
  executionPolicies,
  serviceLinkedRoles,
  stackOutput,
  stackStatus,
} from './answers.ts';
import { clusterAccount, managementAccount } from './settings.ts';

const aws: Answer = { call: 'aws --version', output: 'aws-cli/2.31.4 Python/3.13.7' };
const role = (name: string) => `arn:aws:iam::${managementAccount}:role/deployment-console-${name}`;
const nothing = (call: string): Answer => ({ call });

/** A management account without problems. */
export const healthyManagement: Answer[] = [
  account(managementAccount),
  aws,
  stackStatus('deployment-console-*', 'UPDATE_COMPLETE'),
  stackOutput('deployment-console-management', 'StreamFailureQueueUrl', 'https://sqs.example.com/queue'),
  stackOutput('deployment-console-management', 'OnCallTopicArn', 'arn:topic'),
  stackOutput('deployment-console-management', 'TableName', 'console-table'),
  ...appOutputsAnswers,
  { call: 'aws iam get-role *Role.RoleName*', output: 'role' },
  { call: 'aws sqs get-queue-attributes *', output: '0' },
  nothing('aws sns list-subscriptions-by-topic *'),
  nothing('aws dynamodb query *'),
  nothing('aws cloudwatch describe-alarms *'),
  { call: 'aws service-quotas list-services *', output: 'rds' },
  { call: 'aws service-quotas get-service-quota *', output: '1000.0' },
  { call: 'curl * https://main.d1app.amplifyapp.com/api/health', output: '{"status":"ok","mode":"aws"}' },
];

/** A cluster account without problems, with a region and a customer. */
export const healthyCluster: Answer[] = [
  account(clusterAccount),
  aws,
  stackStatus('deployment-console-account', 'UPDATE_COMPLETE'),
  {
    call: 'aws iam get-role *AssumeRolePolicyDocument*',
    output: JSON.stringify({
      ArnEquals: { 'aws:PrincipalArn': [role('job'), role('api'), role('reconcile')] },
      StringEquals: { 'sts:ExternalId': `deployment-console:${managementAccount}:${clusterAccount}` },
    }),
  },
  { call: 'aws route53 get-hosted-zone *NameServers*', output: 'ns-2.example\tns-1.example' },
  { call: 'aws route53 get-hosted-zone *HostedZone.Name*', output: 'apps.example.com.' },
  { call: 'name-servers apps.example.com', output: 'ns-1.example ns-2.example' },
  { call: 'aws ec2 describe-regions --query Regions*', output: 'eu-central-1\teu-west-1' },
  {
    call: 'aws cloudformation describe-stacks --region eu-west-1 *starts_with*',
    output: 'console-region\tUPDATE_COMPLETE\ncustomer-acme\tCREATE_COMPLETE',
  },
  nothing('aws cloudformation describe-stacks --region eu-central-1 *starts_with*'),
  ...bootstrappedWith(executionPolicies),
  bootstrapTemplate,
  serviceLinkedRoles,
  { call: 'aws acm list-certificates *', output: 'ISSUED' },
  { call: 'aws service-quotas list-services *', output: 'rds' },
  { call: 'aws service-quotas get-service-quota *', output: '1000.0' },
  { call: 'aws * length(*', output: '0' },
];
