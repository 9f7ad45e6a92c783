import { alerts } from '../alerts.ts';
import { readEnvironment, variables } from './environment.ts';
import { observed } from './observed.ts';
import { onCall } from './on-call.ts';
import { onTable } from './table.ts';

const { TABLE_NAME, ON_CALL_TOPIC_ARN, AWS_REGION } = variables;
const env = readEnvironment({ TABLE_NAME, ON_CALL_TOPIC_ARN, AWS_REGION });

/** Takes changes of the alarms of customers. */
export const handler = observed(alerts({ ...onTable(env.TABLE_NAME), notifier: onCall(env.ON_CALL_TOPIC_ARN) }));
