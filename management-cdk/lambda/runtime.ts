import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics } from '@aws-lambda-powertools/metrics';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SNSClient } from '@aws-sdk/client-sns';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createDynamoStore } from '@console/adapters/dynamodb/store';
import { createSnsNotifier } from '@console/adapters/sns/notifier';
import { systemClock, ulids } from '@console/core/time';

/** Service and namespace come from the environment. */
export const logger = new Logger();
export const metrics = new Metrics();

type Context = Extract<Parameters<Logger['addContext']>[0], { getRemainingTimeInMillis(): number }>;

/** A Lambda handler that logs failures of `handle` and publishes the metrics that it has added. */
export const lambdaHandler =
  <Event, Result>(handle: (event: Event, remainingMs: () => number) => Promise<Result>) =>
  async (event: Event, context: Context): Promise<Result> => {
    logger.addContext(context);
    try {
      return await handle(event, () => context.getRemainingTimeInMillis());
    } catch (error) {
      logger.error('The function failed', error instanceof Error ? error : new Error(String(error)));
      throw error;
    } finally {
      metrics.publishStoredMetrics();
    }
  };

/** The ports that every function uses. */
export function basePorts(table: string) {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({}), {
    marshallOptions: { removeUndefinedValues: true },
  });
  return { store: createDynamoStore({ client, table }), clock: systemClock, ids: ulids() };
}

export const notifierOf = (topicArn: string) => createSnsNotifier({ client: new SNSClient({}), topicArn });
