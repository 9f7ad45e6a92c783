export const operation = {
  queued: (position: number) => (position === 1 ? 'Next in queue' : `Position ${position} in queue`),
  waiting: 'Waiting in queue',
  queuedTitle: (title: string) => `Queued: ${title}`,
  cancelling: 'Canceling',
  cancelled: (title: string) => `${title}: canceled`,
  view: 'View operation',
  retryFailed: (title: string) => `Failed to retry operation: ${title}`,
  cancelFailed: (title: string) => `Failed to cancel operation: ${title}`,
  cancelRequested: 'Cancellation is already in progress',
};
