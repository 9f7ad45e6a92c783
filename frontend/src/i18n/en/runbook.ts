export const runbook = {
  title: 'Runbook',
  description: 'From the operating guide: what it means, what heals by itself, what to do.',
  all: 'The whole guide',
  missing: (name: string) => `The guide has no part "${name}". This is all of it.`,
  none: 'This console was built without its operating guide, docs/operating.md.',
};
