import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics } from '@aws-lambda-powertools/metrics';

/** Service and namespace come from the environment. */
export const logger = new Logger();
export const metrics = new Metrics();

type Context = Extract<Parameters<Logger['addContext']>[0], { getRemainingTimeInMillis(): number }>;

/** A handler whose failures are logged, and whose metrics are written at its end. */
export const observed =
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
