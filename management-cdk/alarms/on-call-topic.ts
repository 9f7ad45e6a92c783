import { type IGrantable, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { RemovalPolicy, Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';

/** By which the people on call are told. */
export class OnCallTopic extends Topic {
  readonly key: Key;

  constructor(scope: Construct, id: string, emails: readonly string[]) {
    // Alarms cannot publish to a topic that is encrypted with the key that AWS manages.
    const key = new Key(scope, `${id}Key`, {
      description: 'Encrypts what the people on call of the deployment console are told',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    super(scope, id, { displayName: 'Deployment console: on call', masterKey: key, enforceSSL: true });
    this.key = key;
    const cloudWatch = {
      principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
      conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
    };
    key.addToResourcePolicy(
      new PolicyStatement({
        ...cloudWatch,
        sid: 'AlarmsOfThisAccount',
        actions: ['kms:Decrypt', 'kms:GenerateDataKey*'],
        resources: ['*'],
      }),
    );
    this.addToResourcePolicy(
      new PolicyStatement({
        ...cloudWatch,
        sid: 'AlarmsOfThisAccount',
        actions: ['sns:Publish'],
        resources: [this.topicArn],
      }),
    );
    for (const email of emails) this.addSubscription(new EmailSubscription(email));
  }

  allowNotify(grantee: IGrantable): void {
    allowNotify(grantee, this.topicArn, this.key.keyArn);
  }
}

/** Lets `grantee` tell the people on call. */
export function allowNotify({ grantPrincipal }: IGrantable, topicArn: string, keyArn: string): void {
  grantPrincipal.addToPrincipalPolicy(
    new PolicyStatement({ sid: 'TellOnCall', actions: ['sns:Publish'], resources: [topicArn] }),
  );
  grantPrincipal.addToPrincipalPolicy(
    new PolicyStatement({
      sid: 'EncryptForOnCall',
      actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
      resources: [keyArn],
    }),
  );
}
