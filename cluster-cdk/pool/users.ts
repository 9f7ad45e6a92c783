import { suppressFindings } from '@console/cdk-constructs/suppress-findings';
import {
  AccountRecovery,
  ClientAttributes,
  FeaturePlan,
  LambdaVersion,
  Mfa,
  StringAttribute,
  UserPool,
  type UserPoolClient,
  UserPoolOperation,
} from 'aws-cdk-lib/aws-cognito';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction, Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';

export interface UsersProps {
  /** The name of the application, for invitations. */
  name: string;
  /** Puts the claims of the tenant into tokens. */
  preToken: IFunction;
  deletionProtection: boolean;
  kept: boolean;
}

/** Lets the user pools that tenants have for themselves call the trigger: one permission, whatever their number. */
export function allowUserPools(trigger: LambdaFunction): void {
  const { partition, region, account } = Stack.of(trigger);
  trigger.addPermission('OwnUserPools', {
    principal: new ServicePrincipal('cognito-idp.amazonaws.com'),
    sourceArn: `arn:${partition}:cognito-idp:${region}:${account}:userpool/*`,
    sourceAccount: account,
  });
}

/**
 * The people of tenants. Nobody signs up, and nobody changes the tenant or role of anyone through the client: people
 * are invited, and only the server writes these attributes. A person's tenant never changes.
 */
export class Users extends Construct {
  readonly pool: UserPool;
  readonly client: UserPoolClient;

  constructor(scope: Construct, id: string, { name, preToken, deletionProtection, kept }: UsersProps) {
    super(scope, id);
    this.pool = new UserPool(this, 'Pool', {
      selfSignUpEnabled: false,
      signInAliases: { username: true },
      signInCaseSensitive: false,
      autoVerify: { email: true },
      keepOriginal: { email: true },
      standardAttributes: { email: { required: true, mutable: true } },
      customAttributes: {
        tenant_id: new StringAttribute({ minLen: 26, maxLen: 26, mutable: false }),
        role: new StringAttribute({ minLen: 1, maxLen: 32, mutable: true }),
      },
      mfa: Mfa.OPTIONAL,
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: {
        minLength: 12,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(7),
      },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      // The least plan with which a trigger adds claims to access tokens.
      featurePlan: FeaturePlan.ESSENTIALS,
      userInvitation: {
        emailSubject: `You may now sign in to ${name}`,
        emailBody: `You can now sign in to ${name} as {username} with the temporary password {####}. It expires after 7 days.`,
      },
      deletionProtection,
      removalPolicy: kept ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY,
    });
    this.pool.addTrigger(UserPoolOperation.PRE_TOKEN_GENERATION_CONFIG, preToken, LambdaVersion.V2_0);
    suppressFindings(this.pool, {
      'AwsSolutions-COG2': 'Each person decides: MFA is optional.',
      'AwsSolutions-COG3': 'Threat protection needs the plan Plus, which costs more for each person than all the rest.',
      'AwsSolutions-COG8': 'Threat protection needs the plan Plus, which costs more for each person than all the rest.',
    });
    this.client = this.pool.addClient('Browser', {
      generateSecret: false,
      authFlows: { userSrp: true, userPassword: true },
      disableOAuth: true,
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      accessTokenValidity: Duration.hours(1),
      idTokenValidity: Duration.hours(1),
      refreshTokenValidity: Duration.days(1),
      readAttributes: new ClientAttributes()
        .withStandardAttributes({ email: true, emailVerified: true, fullname: true })
        .withCustomAttributes('tenant_id', 'role'),
      writeAttributes: new ClientAttributes().withStandardAttributes({ email: true, fullname: true }),
    });
  }
}
