import type { Messages } from '../messages.ts';

export const operation: Messages['operation'] = {
  queued: (position) => (position === 1 ? 'Der nächste in der Schlange' : `Nummer ${position} in der Schlange`),
  waiting: 'Wartet, bis er an der Reihe ist',
  cancelling: 'Wird abgebrochen',
  cancelled: (title) => `${title}: abgebrochen`,
  view: 'Vorgang ansehen',
  retryFailed: (title) => `Konnte nicht erneut versucht werden: ${title}`,
  cancelFailed: (title) => `Konnte nicht abgebrochen werden: ${title}`,
  cancelRequested: 'Er wird schon abgebrochen',
};
