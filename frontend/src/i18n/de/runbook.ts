import type { Messages } from '../messages.ts';

export const runbook: Messages['runbook'] = {
  title: 'Anleitung',
  description: 'Aus dem Betriebshandbuch: was passiert ist, was sich von selbst erholt und was zu tun ist.',
  all: 'Das ganze Handbuch ansehen',
  missing: (name) => `Das Handbuch hat keinen Abschnitt „${name}“. Stattdessen sehen Sie das ganze Handbuch.`,
  none: 'Diese Konsole wurde ohne ihr Betriebshandbuch docs/operating.de.md gebaut.',
};
