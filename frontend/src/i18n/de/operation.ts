import type { Messages } from '../messages.ts';

export const operation: Messages['operation'] = {
  queued: (position) => (position === 1 ? 'Nächster in der Warteschlange' : `Platz ${position} in der Warteschlange`),
  waiting: 'Wartet in der Warteschlange',
  queuedTitle: (title) => `In der Warteschlange: ${title}`,
  cancelling: 'Wird abgebrochen',
  cancelled: (title) => `${title}: abgebrochen`,
  view: 'Vorgang ansehen',
  retryFailed: (title) => `Konnte nicht erneut versucht werden: ${title}`,
  cancelFailed: (title) => `Konnte nicht abgebrochen werden: ${title}`,
  cancelRequested: 'Der Vorgang wird bereits abgebrochen',
};
