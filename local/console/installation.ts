import { resolve } from 'node:path';
import type { Installation } from '@console/amplify/api/deps';

export const inboxFile = (dataDir: string): string => resolve(dataDir, 'inbox.jsonl');

/** What people are told of a console on one machine. */
export const localInstallation = (dataDir: string, concurrentJobs: number): Installation => ({
  management: null,
  clusterAccount: 'local',
  domain: 'localhost',
  concurrentJobs,
  notifications: { channel: 'inbox', to: [inboxFile(dataDir)] },
  versions: {},
});
