import type { Role } from '@console/core/contract/session';
import type { LanguageCode } from '../language-code.ts';

const roleNames: Record<Role, string> = { viewer: 'Viewer', operator: 'Operator', admin: 'Admin' };

export const app = {
  locale: 'en' as LanguageCode,
  name: 'Deployment console',
  nothing: '-',
  loading: 'Loading',
  retry: 'Retry',
  cancel: 'Cancel',
  chooseFile: 'Choose file',
  dropFile: 'Drop the file here',
  removeFile: 'Remove file',
  error: 'Error',
  signOut: 'Sign out',
  close: 'Close',
  unreachable: 'Failed to reach the console. Check your connection, and make sure that the console is running.',
  timedOut: "The console didn't respond in time. Try again. A repeated request isn't processed twice.",
  unexplained: (title: string) => `The console returned an error: ${title}.`,
  title: (page: string, name: string) => `${page} · ${name}`,
  noAccess: {
    title: "You don't have access yet",
    text: (email: string) =>
      `${email} is signed in, but has no role. Ask an administrator of this console to assign a role.`,
  },
};

export const roles = {
  names: roleNames,
  check: 'Check again',
  needed: (role: Role) => `Requires the ${roleNames[role]} role`,
};
