import { resolve } from 'node:path';
import type { Installation } from '@console/amplify/api/deps';

export const inboxFile = (dataDir: string): string => resolve(dataDir, 'inbox.jsonl');

/** What the console shows about an installation on one machine. */
export const localInstallation = (dataDir: string, concurrentJobs: number): Installation => ({
  management: null,
  clusterAccount: 'local',
  domain: 'localhost',
  concurrentJobs,
  notifications: { channel: 'inbox', to: [inboxFile(dataDir)] },
  versions: {},
});
