import { clusterAccount, managementAccount } from './settings.ts';

export interface Answer {
  /** A shell pattern of the whole call: `aws sts *`. */
  call: string;
  output?: string;
  /** Exit code, or `interrupt`: Ctrl-C is pressed during this call. */
  code?: number | 'interrupt';
  /** Given for the first such call only. */
  once?: boolean;
}

export const tableOf = (answers: Answer[]): string =>
  answers
    .map(({ call, output = '', code = 0, once }, id) =>
      [id, once ? 'once' : 'always', code, call.replaceAll('[', '\\[').replaceAll("'", '?'), escaped(output)].join(
        '\t',
      ),
    )
    .map((line) => `${line}\n`)
    .join('');

const escaped = (text: string) => text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\t', '\\t');

export const missingStack = (name: string): Answer => ({
  call: `aws cloudformation describe-stacks*--stack-name ${name} *`,
  output: `An error occurred (ValidationError): Stack with id ${name} does not exist`,
  code: 254,
});

export const missingStackIn = (name: string, region: string): Answer => ({
  ...missingStack(name),
  call: `aws cloudformation describe-stacks --region ${region} --stack-name ${name} *`,
});

export const stackStatus = (name: string, status: string, more: Partial<Answer> = {}): Answer => ({
  call: `aws cloudformation describe-stacks*--stack-name ${name} *StackStatus*`,
  output: status,
  ...more,
});

export const stackOutput = (name: string, key: string, output: string): Answer => ({
  call: `aws cloudformation describe-stacks*--stack-name ${name} *OutputKey==?${key}?*`,
  output,
});

export const account = (output: string): Answer => ({ call: 'aws sts get-caller-identity *', output });

const quotas: Answer[] = [
  { call: 'aws service-quotas list-services *', output: 'rds' },
  { call: 'aws service-quotas get-service-quota *', output: '1000.0' },
  { call: 'aws * length(*', output: '0' },
];

const tools: Answer[] = [
  { call: 'aws --version', output: 'aws-cli/2.31.4 Python/3.13.7' },
  { call: 'aws ec2 describe-regions *--region-names*', output: 'opt-in-not-required' },
];

/** What of the CDK's own bootstrap template the scripts read. */
export const bootstrapTemplate: Answer = {
  call: 'npx --no-install cdk bootstrap --show-template',
  output: JSON.stringify({
    Resources: {
      Role: {
        Type: 'AWS::IAM::Role',
        Properties: { RoleName: 'cdk-cfn-exec-role', PermissionsBoundary: 'a parameter' },
      },
    },
    Outputs: { BootstrapVersion: { Value: '33' } },
  }),
};

/** The policies of CloudFormation's role, as the bootstrap stack holds them. */
export const executionPolicies = ['execution', 'execution-network', 'execution-data', 'execution-functions']
  .map((name) => `arn:aws:iam::${clusterAccount}:policy/deployment-console-${name}`)
  .join(',');

/** Every service-linked role exists. */
export const serviceLinkedRoles: Answer = { call: 'aws iam list-roles --path-prefix *', output: 'AWSServiceRole' };

const zone: Answer[] = [
  { call: 'aws route53 get-hosted-zone *PrivateZone*', output: 'apps.example.com.\tFalse' },
  { call: 'aws route53 get-hosted-zone *NameServers*', output: 'ns-2.awsdns-02.org\tns-1.awsdns-01.com' },
];

const delegation: Answer = { call: 'name-servers apps.example.com', output: 'ns-1.awsdns-01.com ns-2.awsdns-02.org' };

const deployed: Answer[] = [
  { call: 'npx --no-install cdk *' },
  { call: 'npx --no-install tsx cluster-cdk/write-account-template.ts *' },
  { call: 'aws cloudformation deploy --stack-name deployment-console-account *' },
  {
    call: 'aws cloudformation update-termination-protection --enable-termination-protection --stack-name deployment-console-account',
  },
  { call: 'npm run build*' },
  stackStatus('deployment-console-*', 'UPDATE_COMPLETE'),
];

/** A cluster account before the first deployment. */
export const freshCluster: Answer[] = [
  account(clusterAccount),
  ...tools,
  ...zone,
  delegation,
  serviceLinkedRoles,
  bootstrapTemplate,
  missingStack('CDKToolkit'),
  missingStack('deployment-console-account'),
  ...deployed,
  ...quotas,
];

export const appOutputsAnswers: Answer[] = [
  stackOutput('deployment-console-app', 'UserPoolId', 'eu-central-1_pool'),
  stackOutput('deployment-console-app', 'HostingAppId', 'd1app'),
  stackOutput('deployment-console-app', 'HostingBranch', 'main'),
  stackOutput('deployment-console-app', 'ConsoleUrl', 'https://main.d1app.amplifyapp.com'),
  {
    call: 'aws cloudformation describe-stacks --stack-name deployment-console-app *Outputs --output json',
    output: '[]',
  },
];

export const hosting: Answer[] = [
  { call: 'aws amplify list-jobs *' },
  { call: 'aws amplify create-deployment *', output: '7\thttps://upload.example.com/pages?signature=x' },
  { call: 'aws amplify start-deployment *', output: 'PENDING' },
  { call: 'aws amplify get-job *', output: 'SUCCEED' },
  { call: 'aws amplify stop-job *' },
  { call: 'curl * --upload-file *' },
  { call: 'curl */api/health/unknown', output: '{"code":"not-found"}\n404 application/problem+json' },
  { call: 'zip *' },
];

const people: Answer[] = [
  { call: 'aws cognito-idp list-users-in-group *', output: '0' },
  { call: 'aws cognito-idp admin-get-user *', output: 'An error occurred (UserNotFoundException)', code: 254 },
  { call: 'aws cognito-idp admin-create-user *', output: 'FORCE_CHANGE_PASSWORD' },
  { call: 'aws cognito-idp admin-add-user-to-group *' },
];

/** A management account before the first deployment. */
export const freshManagement: Answer[] = [
  account(managementAccount),
  ...tools,
  delegation,
  missingStack('CDKToolkit'),
  ...appOutputsAnswers,
  ...deployed,
  ...people,
  ...hosting,
  ...quotas,
];

export const bootstrappedWith = (policy: string, version = '33'): Answer[] => [
  { call: 'aws * --stack-name CDKToolkit *BootstrapVersion*', output: version },
  stackStatus('CDKToolkit', 'UPDATE_COMPLETE'),
  { call: 'aws * --stack-name CDKToolkit *CloudFormationExecutionPolicies*', output: policy },
];

/** Answers of a deletion that succeeds: afterwards CloudFormation finds the stack only by its id. */
export const deletable = (name: string): Answer[] => [
  { call: `aws cloudformation describe-stacks*--stack-name ${name} *StackId*`, output: `arn:${name}` },
  { call: `aws cloudformation delete-stack *--stack-name ${name}` },
  { ...stackStatus(`arn:${name}`, 'DELETE_IN_PROGRESS'), once: true },
  stackStatus(`arn:${name}`, 'DELETE_COMPLETE'),
  { call: `aws cloudformation list-stack-resources *--stack-name arn:${name} *` },
];

const bucket: Answer[] = [
  { call: 'aws s3api head-bucket *' },
  { call: 'aws s3api list-object-versions *', output: '{"Objects": [{"Key": "a", "VersionId": "1"}]}', once: true },
  { call: 'aws s3api list-object-versions *', output: '{"Objects": []}' },
  { call: 'aws s3api delete-*' },
  { call: 'aws s3api list-buckets *' },
];

/** A cluster account whose customers and regions are all deleted. */
export const emptyCluster: Answer[] = [
  account(clusterAccount),
  { call: 'aws ec2 describe-regions --query Regions*', output: 'eu-central-1\tus-east-1' },
  ...tools,
  { call: 'aws cloudformation describe-stacks --region *starts_with*' },
  missingStack('deployment-console-app'),
  missingStack('deployment-console-management'),
  missingStackIn('CDKToolkit', 'us-east-1'),
  ...bootstrappedWith(executionPolicies),
  ...deletable('CDKToolkit'),
  ...deletable('deployment-console-account'),
  stackStatus('deployment-console-account', 'UPDATE_COMPLETE'),
  { call: 'aws cloudformation update-termination-protection *' },
  { call: 'aws rds describe-db-cluster-snapshots *', output: '' },
  { call: 'aws ecr describe-repositories *' },
  { call: 'aws ecr delete-repository *' },
  ...bucket,
];

/** A management account whose table holds neither customers nor regions. */
export const emptyManagement: Answer[] = [
  account(managementAccount),
  ...tools,
  stackOutput('deployment-console-management', 'TableName', 'console-table'),
  { call: 'aws dynamodb query --table-name console-table *' },
  ...bootstrappedWith('arn:aws:iam::aws:policy/AWSDenyAll'),
  ...deletable('CDKToolkit'),
  ...deletable('deployment-console-app'),
  ...deletable('deployment-console-management'),
  stackStatus('deployment-console-*', 'UPDATE_COMPLETE'),
  ...bucket,
];
