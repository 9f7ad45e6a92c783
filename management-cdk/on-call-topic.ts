import { AlarmTopic } from '@console/cdk-constructs/alarm-topic';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';

/** Notifies the people on call by e-mail. */
export class OnCallTopic extends AlarmTopic {
  constructor(scope: Construct, id: string, emails: readonly string[]) {
    super(scope, id, {
      displayName: 'Deployment console: on call',
      keyDescription: 'Encrypts notifications to the people on call of the deployment console',
    });
    for (const email of emails) this.addSubscription(new EmailSubscription(email));
  }
}
