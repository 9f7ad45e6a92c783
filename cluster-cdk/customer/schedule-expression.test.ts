import { expect, it } from 'vitest';
import { scheduleExpression } from './schedule-expression.ts';

it.each([
  ['0 3 * * *', 'cron(0 3 * * ? *)'],
  ['*/15 * * * *', 'cron(0,15,30,45 * * * ? *)'],
  ['0 9-17/4 * * *', 'cron(0 9,13,17 * * ? *)'],
  ['30 6 1 */3 *', 'cron(30 6 1 1,4,7,10 ? *)'],
  ['0 8 * * 1-5', 'cron(0 8 ? * 2-6 *)'],
  ['0 8 * * 0', 'cron(0 8 ? * 1 *)'],
  ['0 8 * * 7', 'cron(0 8 ? * 1 *)'],
  ['0 8 * * 5-7', 'cron(0 8 ? * 1,6-7 *)'],
  ['0 8 * * 0-6', 'cron(0 8 * * ? *)'],
  ['0 8 15,1 * *', 'cron(0 8 1,15 * ? *)'],
  [' 0  3 * * * ', 'cron(0 3 * * ? *)'],
  ['*/1 */1 * * *', 'cron(* * * * ? *)'],
])('%s is %s for EventBridge Scheduler', (cron, expression) => {
  expect(scheduleExpression(cron)).toBe(expression);
});

it('the longest is shorter than what the service takes', () => {
  expect(scheduleExpression('*/2 */2 */2 */2 *').length).toBeLessThanOrEqual(256);
});
