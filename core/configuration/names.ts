import type { Configuration } from './model.ts';

/**
 * What both accounts must know of each other before either of them exists. The roles of the management account trust
 * and are trusted by name; nothing else is named by hand.
 */
export const stackNames = {
  account: 'deployment-console-account',
  management: 'deployment-console-management',
  app: 'deployment-console-app',
} as const;

export const roleNames = {
  /** Cluster account: what the job becomes. */
  deploy: 'deployment-console-deploy',
  /** Cluster account: what the API and the reconciler become. */
  read: 'deployment-console-read',
  /** Cluster account: what the API becomes to store secret options and to show a generated sign-in. */
  secrets: 'deployment-console-secrets',
  /** Cluster account: what a build of an image becomes. */
  images: 'deployment-console-images',
  /** Management account. */
  job: 'deployment-console-job',
  worker: 'deployment-console-worker',
  api: 'deployment-console-api',
  reconcile: 'deployment-console-reconcile',
} as const;

/** Cluster account: the CodeBuild project with which `deployment/publish-images.sh` works without a container engine. */
export const imageProjectName = 'deployment-console-images';

/** Cluster account. `deployment/prepare-region.sh` bootstraps the CDK of a region with the first six. */
export const policyNames = {
  /** Most that the bootstrap roles may do that a job assumes. */
  boundary: 'deployment-console-boundary',
  /** Most that CloudFormation's own role may do. */
  executionBoundary: 'deployment-console-execution-boundary',
  /** All that CloudFormation may do: clusters, services, tasks and their roles … */
  execution: 'deployment-console-execution',
  /** … networks, load balancers and addresses … */
  executionNetwork: 'deployment-console-execution-network',
  /** … databases, secrets, logs and alarms … */
  executionData: 'deployment-console-execution-data',
  /** … and functions with their APIs, tables, people and parameters. */
  executionFunctions: 'deployment-console-execution-functions',
  /** Most that the roles in the stacks of regions and customers may do. The stacks apply it themselves. */
  applicationBoundary: 'deployment-console-application-boundary',
  /** The same for stacks of functions. */
  functionsBoundary: 'deployment-console-functions-boundary',
} as const;

/** The policies of CloudFormation's role, in the order in which the CDK is bootstrapped with them. */
export const executionPolicyArns = (account: string): string[] =>
  (['execution', 'executionNetwork', 'executionData', 'executionFunctions'] as const).map((key) =>
    policyArn(account, policyNames[key]),
  );

/** The least version of the CDK's bootstrap template with which a region can be deployed to. */
export const minimumBootstrapVersion = 6;

/** Management account: where regions send what happened in them. */
export const eventBusName = 'deployment-console';

/** Management account: the bus of what happens to the accounts of customers. */
export const accountBusName = 'accounts';

/** Outputs of the management stack. */
export const managementOutputs = {
  table: 'TableName',
  project: 'JobProjectName',
  streamFailures: 'StreamFailureQueueUrl',
  onCallTopic: 'OnCallTopicArn',
  accountBus: 'AccountBusName',
  exportBucket: 'ExportBucketName',
} as const;

/** Outputs of the console's stack. */
export const appOutputs = {
  userPool: 'UserPoolId',
  userPoolClient: 'UserPoolClientId',
  api: 'ApiUrl',
  hostingApp: 'HostingAppId',
  hostingBranch: 'HostingBranch',
  console: 'ConsoleUrl',
  /** Address of a customer's application, with `{code}` in place of the customer. */
  customerUrl: 'CustomerUrl',
} as const;

type Accounts = Pick<Configuration, 'managementAccount' | 'clusterAccount'>;

/**
 * Keeps another customer of a shared third party from using our roles. It is no secret: it says which pair of accounts
 * belongs together, so both can work it out.
 */
export const externalIdOf = ({ managementAccount, clusterAccount }: Accounts): string =>
  `deployment-console:${managementAccount}:${clusterAccount}`;

export const roleArn = (account: string, name: string): string => `arn:aws:iam::${account}:role/${name}`;

export const policyArn = (account: string, name: string): string => `arn:aws:iam::${account}:policy/${name}`;

export const eventBusArn = ({
  managementAccount,
  managementRegion,
}: Pick<Configuration, 'managementAccount' | 'managementRegion'>): string =>
  `arn:aws:events:${managementRegion}:${managementAccount}:event-bus/${eventBusName}`;
