export const operation = {
  queued: (position: number) => (position === 1 ? 'Next in the queue' : `Number ${position} in the queue`),
  waiting: 'Waiting for its turn',
  cancelling: 'Cancelling',
  cancelled: (title: string) => `${title}: cancelled`,
  view: 'View operation',
  retryFailed: (title: string) => `Could not retry: ${title}`,
  cancelFailed: (title: string) => `Could not cancel: ${title}`,
  cancelRequested: 'It is being cancelled',
};
