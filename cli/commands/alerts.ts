import type { Alert, Notification } from '@console/core/contract/alert';
import type { Command } from 'commander';
import { acts } from '../command.ts';
import { segment } from '../http/client.ts';
import type { Io } from '../io.ts';
import { type LimitOption, limitable, printList } from '../list.ts';
import { fields } from '../output/table.ts';
import { alertColumns, alertFields, notificationColumns } from '../views/people-and-alerts.ts';

function addReading(alerts: Command, io: Io): void {
  limitable(alerts.command('list').description('what went wrong, newest first'))
    .option('--state <state>', 'open, acknowledged, resolved, or active for the first two')
    .option('--customer <code>', 'about this customer')
    .action(
      acts<{ state?: string; customer?: string } & LimitOption>(io, (call) => {
        const { state, customer } = call.options;
        return printList<Alert>(call, {
          path: '/alerts',
          query: { state, customer },
          columns: alertColumns,
          empty: 'No alerts.',
        });
      }),
    );
  alerts
    .command('notifications')
    .description('what the people on call were told last, where that is kept')
    .action(
      acts(io, (call) =>
        printList<Notification>(call, {
          path: '/alerts/notifications',
          columns: notificationColumns,
          empty: 'No notifications are kept here.',
        }),
      ),
    );
}

export function addAlertCommands(program: Command, io: Io): void {
  const alerts = program.command('alerts').description('what went wrong');
  addReading(alerts, io);
  alerts
    .command('acknowledge <id>')
    .description('say that you take care of it')
    .action(
      acts(io, async ({ connect, args, print }) => {
        const path = `/alerts/${segment(args[0] ?? '')}/acknowledge`;
        const answer = await (await connect()).send<{ alert: Alert }>('POST', path);
        print(answer, () => fields(alertFields(answer.alert)));
      }),
    );
  alerts
    .command('test')
    .description('send a test notification to the people on call')
    .action(
      acts(io, async ({ connect, print }) => {
        const answer = await (await connect()).send<{ sentTo: string[] }>('POST', '/alerts/test');
        print(answer, () => [`Sent to ${answer.sentTo.join(', ') || 'nobody: no address is configured'}.`]);
      }),
    );
}
