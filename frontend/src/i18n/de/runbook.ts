import type { Messages } from '../messages.ts';

export const runbook: Messages['runbook'] = {
  title: 'Anleitung',
  description: 'Aus dem Betriebshandbuch: was es bedeutet, was von selbst heilt, was zu tun ist.',
  all: 'Das ganze Handbuch',
  missing: (name) => `Das Handbuch hat keinen Teil „${name}“. Dies ist das ganze.`,
  none: 'Diese Konsole wurde ohne ihr Betriebshandbuch gebaut, docs/operating.de.md.',
};
