import type { Messages } from '../messages.ts';

export const log: Messages['log'] = {
  label: 'Zeilen der Ausgabe',
  loading: 'Es wird auf die ersten Zeilen gewartet',
  empty: 'Es gibt keine Zeilen.',
  noMatch: 'Keine Zeile passt zu Ihrer Suche.',
  filter: 'In der Ausgabe suchen',
  follow: 'Folgen',
  pause: 'Anhalten',
  following: 'Folgt neuen Zeilen',
  paused: 'Angehalten. Scrollen Sie ans Ende, oder wählen Sie „Folgen“, um fortzufahren.',
  ended: 'Die Ausgabe ist vollständig',
  wrap: 'Zeilen umbrechen',
  times: 'Zeitstempel',
  download: 'Herunterladen',
  lines: (count) => (count === 1 ? '1 Zeile' : `${count} Zeilen`),
  matches: (count, all) => `${count} von ${all} Zeilen`,
  failed: 'Die Ausgabe konnte nicht gelesen werden. Es wird erneut versucht.',
};
