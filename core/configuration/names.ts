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
  /** Management account. */
  job: 'deployment-console-job',
  api: 'deployment-console-api',
  reconcile: 'deployment-console-reconcile',
} as const;

export const policyNames = {
  /**
   * Cluster account: most that the CDK's own roles may do. A region is bootstrapped with it as the permissions boundary
   * of all bootstrap roles (`--custom-permissions-boundary … --apply-permissions-boundary-to-all-roles`), without
   * `--trust`: the deploy role is in the same account.
   */
  boundary: 'deployment-console-boundary',
  /** Cluster account: most that the roles in the stacks of regions and customers may do. The stacks apply it themselves. */
  applicationBoundary: 'deployment-console-application-boundary',
  /** Cluster account: all that CloudFormation may do there. */
  execution: 'deployment-console-execution',
} as const;

/** Management account: where regions send what happened in them. */
export const eventBusName = 'deployment-console';

/** Outputs of the management stack. */
export const managementOutputs = {
  table: 'TableName',
  project: 'JobProjectName',
  streamFailures: 'StreamFailureQueueUrl',
  onCallTopic: 'OnCallTopicArn',
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
