import { recordAlarms } from '../alarm-events.ts';
import { readEnvironment } from '../environment.ts';
import { basePorts, lambdaHandler, notifierOf } from '../runtime.ts';

const env = readEnvironment('alerts');

/** Receives state changes of the alarms of customers. */
export const handler = lambdaHandler(
  recordAlarms({ ...basePorts(env.TABLE_NAME), notifier: notifierOf(env.ON_CALL_TOPIC_ARN) }),
);
