import type { Mail, MailSummary } from '@console/core/contract/mail';
import type { Command } from 'commander';
import { acts } from '../command.ts';
import { segment } from '../http/client.ts';
import type { Io } from '../io.ts';
import { printList } from '../list.ts';
import { type Columns, fields } from '../output/table.ts';

const columns: Columns<MailSummary> = {
  ID: (mail) => mail.id,
  RECEIVED: (mail) => mail.receivedAt,
  FROM: (mail) => mail.from,
  TO: (mail) => mail.to.join(', '),
  SUBJECT: (mail) => mail.subject,
};

const textOf = (mail: Mail): string[] => [
  ...fields({ From: mail.from, To: mail.to.join(', '), Subject: mail.subject, Received: mail.receivedAt }),
  '',
  ...(mail.text ?? mail.html ?? '').split('\n'),
];

export const addCustomerMails = (customers: Command, io: Io): Command =>
  customers
    .command('mails <code> [id]')
    .description('what the application has sent, or one of these messages, on one machine')
    .action(
      acts(io, async (call) => {
        const [code = '', id] = call.args;
        const path = `/customers/${segment(code)}/mails`;
        if (id === undefined) return printList<MailSummary>(call, { path, columns, empty: 'No mail.' });
        const mail = await (await call.connect()).get<Mail>(`${path}/${segment(id)}`);
        call.print(mail, () => textOf(mail));
      }),
    );
