import { SNSClient } from '@aws-sdk/client-sns';
import { afterEach } from 'vitest';
import { type AwsServer, startAwsServer } from '../aws/testing/aws-server.ts';
import { notifierContract } from '../contract/notifier-contract.ts';
import { createSnsNotifier } from './notifier.ts';
import { createTopicService } from './testing/topic-service.ts';

const topicArn = 'arn:aws:sns:eu-central-1:111111111111:on-call';
let server: AwsServer;
afterEach(() => server.close());

notifierContract(async () => {
  const topic = createTopicService(topicArn);
  server = await startAwsServer(topic);
  const client = new SNSClient({
    region: 'eu-central-1',
    endpoint: server.endpoint,
    credentials: { accessKeyId: 'a', secretAccessKey: 's' },
  });
  return { notifier: createSnsNotifier({ client, topicArn }), sent: async () => topic.published };
});
