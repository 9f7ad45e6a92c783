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
  signOut: 'Sign out',
  close: 'Close',
  unreachable: 'The console cannot be reached. Check your connection, or whether it is running.',
  timedOut: 'The console did not answer in time. Try again: nothing is done twice.',
  unexplained: (title: string) => `The console answered: ${title}.`,
  title: (page: string) => `${page} · Deployment console`,
  noAccess: {
    title: 'You have no role here yet',
    text: (email: string) => `${email} is signed in, but has no role. Ask an admin of this console for one.`,
  },
};

export const roles = {
  names: roleNames,
  check: 'Check again',
  needed: (role: Role) => `Takes the role ${roleNames[role]}`,
};
