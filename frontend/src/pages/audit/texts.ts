import { defineTexts } from '../../i18n/define-texts.ts';

const germanUnits: Record<string, [one: string, several: string]> = {
  second: ['Letzte Sekunde', 'Sekunden'],
  minute: ['Letzte Minute', 'Minuten'],
  hour: ['Letzte Stunde', 'Stunden'],
  day: ['Letzter Tag', 'Tage'],
  week: ['Letzte Woche', 'Wochen'],
  month: ['Letzter Monat', 'Monate'],
  year: ['Letztes Jahr', 'Jahre'],
};

export const texts = defineTexts({
  en: {
    description: 'Actions on this console, newest first.',
    actor: 'Actor',
    actorPlaceholder: 'Email address',
    customer: 'Customer',
    range: {
      label: 'Time range',
      placeholder: 'Any time',
      heading: 'Choose a time range',
      relativeMode: 'Relative',
      absoluteMode: 'Absolute',
      custom: 'Custom range',
      customText: 'Set a custom range in the past',
      durationLabel: 'Duration',
      durationPlaceholder: 'Enter a duration',
      unitLabel: 'Unit of time',
      startDate: 'Start date',
      startTime: 'Start time',
      endDate: 'End date',
      endTime: 'End time',
      constraint: 'For date, use YYYY/MM/DD. For time, use 24-hour format.',
      clear: 'Clear',
      cancel: 'Cancel',
      apply: 'Apply',
      invalid: 'The range is incomplete, or starts after it ends.',
      last: (amount: number, unit: string) => (amount === 1 ? `Last ${unit}` : `Last ${amount} ${unit}s`),
      between: (from: string, to: string) => `${from} to ${to}`,
    },
  },

  de: {
    description: 'Aktionen in dieser Konsole, neueste zuerst.',
    actor: 'Wer',
    actorPlaceholder: 'E-Mail-Adresse',
    customer: 'Kunde',
    range: {
      label: 'Zeitraum',
      placeholder: 'Jederzeit',
      heading: 'Zeitraum wählen',
      relativeMode: 'Relativ',
      absoluteMode: 'Absolut',
      custom: 'Eigener Zeitraum',
      customText: 'Ein eigener Zeitraum in der Vergangenheit',
      durationLabel: 'Dauer',
      durationPlaceholder: 'Dauer eingeben',
      unitLabel: 'Zeiteinheit',
      startDate: 'Erster Tag',
      startTime: 'Anfangszeit',
      endDate: 'Letzter Tag',
      endTime: 'Endzeit',
      constraint: 'Datum als JJJJ/MM/TT, Zeit im 24-Stunden-Format.',
      clear: 'Leeren',
      cancel: 'Abbrechen',
      apply: 'Anwenden',
      invalid: 'Der Zeitraum beginnt nach seinem Ende oder ist unvollständig.',
      last: (amount, unit) => {
        const [one, several] = germanUnits[unit] ?? [unit, unit];
        return amount === 1 ? one : `Letzte ${amount} ${several}`;
      },
      between: (from, to) => `${from} bis ${to}`,
    },
  },
});
