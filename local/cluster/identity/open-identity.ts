import { createHmac } from 'node:crypto';
import { installationCredentials } from '../../credentials/installation.ts';
import { Identity } from './identity.ts';

/** The identities of an installation: its keys follow from its access key, which nobody but the console reads. */
export function openIdentity(dataDir: string, log: (message: string) => void): Identity {
  const { secretAccessKey } = installationCredentials(dataDir);
  const derived = (purpose: string) => createHmac('sha256', secretAccessKey).update(`cluster ${purpose}`).digest();
  return new Identity({
    key: derived('sessions').toString('base64'),
    admin: {
      accessKeyId: `AKIA${derived('admin id').toString('hex').slice(0, 16).toUpperCase()}`,
      secretAccessKey: derived('admin').toString('base64'),
    },
    log,
  });
}
