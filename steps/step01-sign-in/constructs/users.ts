import { suppressFindings } from '@console/cdk-constructs/suppress-findings';
import type { IHttpRouteAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import {
  AccountRecovery,
  ClientAttributes,
  FeaturePlan,
  Mfa,
  UserPool,
  type UserPoolClient,
} from 'aws-cdk-lib/aws-cognito';
import { CfnOutput, Duration, RemovalPolicy } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';

/** People who sign up by themselves, with an e-mail address that they confirm. */
export class Users extends Construct {
  readonly pool: UserPool;
  readonly client: UserPoolClient;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.pool = new UserPool(this, 'Pool', {
      selfSignUpEnabled: true,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      autoVerify: { email: true },
      standardAttributes: { email: { required: true, mutable: false } },
      mfa: Mfa.OPTIONAL,
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: {
        minLength: 12,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
      },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      featurePlan: FeaturePlan.ESSENTIALS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    suppressFindings(this.pool, {
      'AwsSolutions-COG2': 'Each person decides: MFA is optional.',
      'AwsSolutions-COG3': 'Threat protection needs the plan Plus, which costs more for each person than all the rest.',
      'AwsSolutions-COG8': 'Threat protection needs the plan Plus, which costs more for each person than all the rest.',
    });
    this.client = this.pool.addClient('Page', {
      // USER_PASSWORD is for one machine, which has no SRP.
      authFlows: { userSrp: true, userPassword: true },
      disableOAuth: true,
      preventUserExistenceErrors: true,
      accessTokenValidity: Duration.hours(1),
      writeAttributes: new ClientAttributes().withStandardAttributes({ email: true }),
    });
    new CfnOutput(this, 'PoolId', { value: this.pool.userPoolId }).overrideLogicalId('UserPoolId');
    new CfnOutput(this, 'ClientId', { value: this.client.userPoolClientId }).overrideLogicalId('UserPoolClientId');
  }

  /** Lets requests pass whose token this pool has signed for this client. */
  get authorizer(): IHttpRouteAuthorizer {
    return new HttpJwtAuthorizer('SignedIn', this.pool.userPoolProviderUrl, {
      jwtAudience: [this.client.userPoolClientId],
    });
  }

  /** What a function has to know to tell the page where people sign in. */
  get environment(): Record<string, string> {
    return { USER_POOL_URL: this.pool.userPoolProviderUrl, USER_POOL_CLIENT_ID: this.client.userPoolClientId };
  }
}
