import { suppressFindings } from '@console/cdk-constructs/suppress-findings';
import { role } from '@console/core/contract/session';
import {
  AccountRecovery,
  CfnUserPoolGroup,
  ClientAttributes,
  FeaturePlan,
  Mfa,
  StandardThreatProtectionMode,
  UserPool,
  type UserPoolClient,
} from 'aws-cdk-lib/aws-cognito';
import { Duration, RemovalPolicy } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { passwordLength } from '../sign-in-rules.ts';

export interface ConsoleUsersProps {
  /** The address of the console, for the invitation. */
  consoleUrl: string;
}

const invitation = (url: string): string =>
  [
    'You can now sign in to the deployment console.',
    `1. Open <a href="${url}">${url}</a>.`,
    '2. Sign in as {username} with the temporary password {####}. It expires after 7 days.',
    '3. Choose a password of your own.',
  ].join('<br>');

/** The user pool of the people who may sign in. There is no self sign-up: admins invite others. */
export class ConsoleUsers extends Construct {
  readonly pool: UserPool;
  readonly client: UserPoolClient;

  constructor(scope: Construct, id: string, { consoleUrl }: ConsoleUsersProps) {
    super(scope, id);
    this.pool = new UserPool(this, 'Pool', {
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      autoVerify: { email: true },
      keepOriginal: { email: true },
      standardAttributes: { email: { required: true, mutable: true } },
      mfa: Mfa.OPTIONAL,
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: {
        minLength: passwordLength,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(7),
      },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      // Billed for each user; the console has few, and their permissions are worth the protection.
      featurePlan: FeaturePlan.PLUS,
      standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION,
      userInvitation: {
        emailSubject: 'You may now sign in to the deployment console',
        emailBody: invitation(consoleUrl),
      },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    suppressFindings(this.pool, {
      'AwsSolutions-COG2': 'MFA is optional: people set it up on the page Security of the console.',
    });
    this.client = this.pool.addClient('Browser', {
      generateSecret: false,
      authFlows: { userSrp: true },
      disableOAuth: true,
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      // Choosing a password and setting up an authenticator app takes longer than the default of three minutes.
      authSessionValidity: Duration.minutes(15),
      accessTokenValidity: Duration.hours(1),
      idTokenValidity: Duration.hours(1),
      refreshTokenValidity: Duration.days(1),
      readAttributes: new ClientAttributes().withStandardAttributes({ email: true, emailVerified: true }),
      // Cognito refuses a client that may not write what the pool requires; another address counts once it is verified.
      writeAttributes: new ClientAttributes().withStandardAttributes({ email: true }),
    });
    // The most powerful group has the highest precedence, which is 0.
    [...role.options].reverse().forEach((groupName, precedence) => {
      new CfnUserPoolGroup(this, `Group${groupName}`, { userPoolId: this.pool.userPoolId, groupName, precedence });
    });
  }
}
