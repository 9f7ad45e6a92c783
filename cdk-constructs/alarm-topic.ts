import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { RemovalPolicy, Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';

export interface AlarmTopicProps {
  displayName: string;
  keyDescription: string;
  /** What alarms may do with the key. @default Decrypt and GenerateDataKey* */
  keyActions?: string[];
}

/** An encrypted topic to which the alarms of its account may publish, and nobody without TLS. */
export class AlarmTopic extends Topic {
  readonly key: Key;

  constructor(scope: Construct, id: string, { displayName, keyDescription, keyActions }: AlarmTopicProps) {
    // A key of our own: alarms cannot publish to a topic that is encrypted with the AWS managed key.
    const key = new Key(scope, `${id}Key`, {
      description: keyDescription,
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    super(scope, id, { displayName, masterKey: key, enforceSSL: true });
    this.key = key;
    key.addToResourcePolicy(this.allowAlarms(keyActions ?? ['kms:Decrypt', 'kms:GenerateDataKey*'], '*'));
    // A topic policy replaces the default one, which lets all alarms of the account publish.
    this.addToResourcePolicy(this.allowAlarms(['sns:Publish'], this.topicArn));
  }

  private allowAlarms(actions: string[], resource: string): PolicyStatement {
    return new PolicyStatement({
      sid: 'AlarmsOfThisAccount',
      principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
      actions,
      resources: [resource],
      conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
    });
  }
}
