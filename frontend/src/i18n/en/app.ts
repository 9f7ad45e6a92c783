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
  close: 'Close',
  refresh: 'Refresh',
  clearFilter: 'Clear filter',
  noMatch: 'No matches',
  noMatchText: 'Nothing here fits the filter.',
  updatedAt: (time: string) => `Updated ${time}`,
  unreachable: 'The console cannot be reached. Check your connection, or whether it is running.',
  timedOut: 'The console did not answer in time. Try again: nothing is done twice.',
  unexplained: (title: string) => `The console answered: ${title}.`,
  startFailed: 'The console cannot start',
  crashed: 'This page failed',
  crashedText: 'An unexpected error came up. Reload the page; if it stays, tell who runs this console.',
  reload: 'Reload page',
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'Could not be copied',
  title: (page: string) => `${page} · Deployment console`,
  /** The browser's tab while operations run: what happens, and how many more. */
  runningTitle: (running: string, more: number, page: string) => `▶ ${running}${more > 0 ? ` +${more}` : ''} · ${page}`,
  notFound: {
    title: 'Page not found',
    text: 'There is no page at this address.',
    back: 'Go to customers',
  },
  forbidden: {
    title: 'You may not see this page',
    text: (needed: string, have: string) => `It takes the role ${needed}; yours is ${have}. An admin can change it.`,
  },
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

export const frame = {
  navigation: 'Side navigation',
  openNavigation: 'Open side navigation',
  closeNavigation: 'Close side navigation',
  help: 'Help',
  openHelp: 'Open help',
  closeHelp: 'Close help',
  notifications: 'Notifications',
  breadcrumbs: 'Breadcrumbs',
  appearance: 'Appearance',
  theme: 'Theme',
  themes: { light: 'Light', dark: 'Dark', system: 'Same as system' },
  density: 'Density',
  language: 'Language',
  densities: { comfortable: 'Comfortable', compact: 'Compact' },
  account: 'Account',
  signOut: 'Sign out',
  more: 'More',
  localMode: 'On this machine',
};
