import { join } from 'node:path';
import type { FleetTarget } from '@console/core/ports/fleet';
import type { Mails } from '@console/core/ports/mails';
import type { StackRef } from '@console/core/ports/stacks';
import { customerOfStack, customerStackName } from '@console/core/stack-names';
import { ulids } from '@console/core/time';
import type { Engine } from '../engine/engine.ts';
import type { SecretStore } from '../secrets/secret-store.ts';
import { startMailServer } from './mail-server.ts';
import { Mailbox } from './mailbox.ts';

interface Uses {
  dir: string;
  port: number;
  engine: Pick<Engine, 'all'>;
  secrets: Pick<SecretStore, 'find'>;
  log: (message: string) => void;
}

export interface LocalMails extends Mails {
  erase(stack: StackRef): Promise<void>;
  close(): Promise<void>;
}

/** The mail of customers' applications. Only one whose stack has the secret `MailPassword` may send. */
export async function openMails({ dir, port, engine, secrets, log }: Uses): Promise<LocalMails> {
  const ids = ulids();
  const mailboxes = new Map<string, Mailbox>();
  const mailboxOf = ({ region, stack }: FleetTarget): Mailbox => {
    const path = join(dir, `${region}--${stack}`);
    const known = mailboxes.get(path) ?? new Mailbox(path, ids);
    mailboxes.set(path, known);
    return known;
  };
  const stackOf = (name: string) => engine.all().find(({ record }) => record.name === name)?.record;
  const secretOf = (name: string): string | undefined =>
    Object.values(stackOf(name)?.resources ?? {}).find(
      ({ type, logicalId, status }) =>
        type === 'AWS::SecretsManager::Secret' && logicalId.startsWith('MailPassword') && status.endsWith('_COMPLETE'),
    )?.physicalId;
  const server = await startMailServer({
    port,
    log,
    async passwordOf(code) {
      const arn = secretOf(customerStackName(code));
      return arn === undefined ? undefined : secrets.find(arn);
    },
    async keep(code, source, envelope) {
      const record = stackOf(customerStackName(code));
      if (!record) throw new Error('its stack is gone');
      await mailboxOf({ region: record.region, stack: record.name }).add(source, envelope, new Date());
    },
  });
  return {
    list: async (target) => (secretOf(target.stack) === undefined ? undefined : mailboxOf(target).list()),
    find: (target, id) => mailboxOf(target).find(id),
    async erase({ region, name }) {
      if (customerOfStack(name) !== undefined) await mailboxOf({ region, stack: name }).remove();
    },
    close: server.close,
  };
}
