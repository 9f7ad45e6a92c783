import { type Templates, textMatcher, textTable } from './template.ts';

/** What an alert is about. Those of stacks come back from CloudWatch as the descriptions of their alarms. */
export const alarmTexts = {
  'application-degraded': '{customer} is running fewer healthy tasks than it should.',
  'low-disk-space': 'The disk of the console is almost full.',
  'schedule-failed': 'The schedule {schedule} of {customer} failed.',
  'exposed-to-network': 'The network can reach the application of {customer} without the proxy.',
  'license-ends': 'The license of {customer} for {service} ends soon.',
  'license-ended': 'The license of {customer} for {service} has ended.',
  'application-down': '{customer} is down.',
  'unhealthy-tasks': 'A task of {customer} runs but fails its health check at {path}.',
  'too-few-tasks': '{customer} has fewer healthy tasks than the {fewest} it should have at least.',
  'process-too-few-tasks':
    '{customer} has fewer running tasks of the process {process} than the {fewest} it should have at least.',
  'server-errors': 'The application of {customer} answers with server errors (5xx).',
  'database-busy': 'The database of {customer} uses more than {percent} % of its CPU.',
  'database-at-capacity': 'The database of {customer} has grown to nearly all of its {most} capacity units.',
  'dead-letters': 'An event of {customer} could not be handled and waits in its dead-letter queue.',
  'data-throttled': 'The table of {customer} refuses requests: they are more than its capacity.',
  'changes-behind':
    'The function {process} of {customer} is more than {minutes} minutes behind the changes of its table.',
} as const satisfies Templates;

export const alarm = textTable(alarmTexts);
export const readAlarm = textMatcher(alarmTexts);
