export const runbook = {
  title: 'Runbook',
  description: 'From the operating guide: what happened, what recovers on its own, and what to do.',
  all: 'View the whole guide',
  missing: (name: string) => `The guide has no section "${name}". The whole guide is shown instead.`,
  none: 'This console was built without its operating guide, docs/operating.md.',
};
