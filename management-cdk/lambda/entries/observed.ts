import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics } from '@aws-lambda-powertools/metrics';

/** Service and namespace come from the environment. */
export const logger = new Logger();
export const metrics = new Metrics();

type Context = Parameters<Logger['addContext']>[0];

/** A handler whose failures are logged with what it was given, and whose metrics are written at its end. */
export const observed =
  <Event, Result>(handle: (event: Event) => Promise<Result>) =>
  async (event: Event, context: Context): Promise<Result> => {
    logger.addContext(context);
    try {
      return await handle(event);
    } catch (error) {
      logger.error('The function failed', error instanceof Error ? error : new Error(String(error)));
      throw error;
    } finally {
      metrics.publishStoredMetrics();
    }
  };
