export const runbook = {
  title: 'Runbook',
  description: 'From the operating guide: what the alert means, what recovers automatically, and what to do.',
  all: 'View full guide',
  missing: (name: string) => `The operating guide has no section "${name}". The full guide is shown.`,
  none: 'This console was built without the operating guide (docs/operating.md).',
};
