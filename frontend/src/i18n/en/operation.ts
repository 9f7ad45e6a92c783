export const operation = {
  queued: (position: number) => (position === 1 ? 'Next in the queue' : `Number ${position} in the queue`),
  waiting: 'Waiting for its turn',
  cancelling: 'Cancelling',
  cancelled: (title: string) => `${title}: cancelled`,
  view: 'View operation',
  retryFailed: (title: string) => `Could not retry: ${title}`,
  cancelFailed: (title: string) => `Could not cancel: ${title}`,
  retryNeedsFailure: 'Only a failed or cancelled operation can be retried',
  retrySuperseded: 'A later operation has taken its place',
  cancelNeedsRunning: 'It has ended',
  cancelRequested: 'It is being cancelled',
  irrevocable: 'Once begun, it cannot be cancelled',
};
