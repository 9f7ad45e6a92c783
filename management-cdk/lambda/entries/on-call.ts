import { SNSClient } from '@aws-sdk/client-sns';
import { createSnsNotifier } from '@console/adapters/sns/notifier';

export const onCall = (topicArn: string) => createSnsNotifier({ client: new SNSClient({}), topicArn });
