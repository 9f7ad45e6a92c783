import type { Words } from '../words.ts';

/** By the API's stable words; what only its own sentence can tell stays in English. */
const problems: Record<string, string> = {
  'changed-meanwhile': 'Jemand anderes war schneller. Sehen Sie nach, und versuchen Sie es dann erneut.',
  'code-taken': 'Das Kürzel ist vergeben: wählen Sie ein anderes.',
  'operation-running': 'Ein anderer Vorgang ist im Gange. Warten Sie, bis er zu Ende ist.',
  'region-in-use': 'In der Region liegen noch Kunden.',
  'region-not-ready': 'Die Region ist nicht bereit.',
  'region-full': 'Die Region ist voll. Wählen Sie eine andere.',
  'not-suspended': 'Der Kunde ist nicht angehalten.',
  'last-admin': 'Dies ist der letzte aktive Admin: machen Sie zuerst eine andere Person zum Admin.',
  'too-many-requests': 'Zu viele Anfragen. Warten Sie einen Augenblick, und versuchen Sie es dann erneut.',
  'sign-in-unavailable': 'Die Anmeldung ist nicht erreichbar. Versuchen Sie es gleich noch einmal.',
  'body-too-large': 'Die Eingabe ist zu lang.',
  'not-found': 'Das gibt es nicht (mehr).',
};

const fieldProblems: [RegExp, string][] = [
  [/^must not be empty$/, 'darf nicht leer sein'],
  [/^must be at most (\d+) characters$/, 'darf höchstens $1 Zeichen haben'],
  [/^must be (\d+) to (\d+) characters$/, 'muss $1 bis $2 Zeichen haben'],
  [/^must begin with a letter$/, 'muss mit einem Buchstaben beginnen'],
  [/^must not end in "-"$/, 'darf nicht auf „-“ enden'],
  [
    /^may hold only the letters a-z, the digits 0-9 and "-"$/,
    'darf nur die Buchstaben a-z, die Ziffern 0-9 und „-“ enthalten',
  ],
  [/^must be an e-mail address such as .*$/, 'muss eine E-Mail-Adresse wie name@example.com sein'],
  [/^must not contain control characters$/, 'darf keine Steuerzeichen enthalten'],
  [/^must not contain "\{\{" or "\$\{"$/, 'darf „{{“ und „${“ nicht enthalten'],
  [/^must repeat the code of the customer$/, 'muss das Kürzel des Kunden wiederholen'],
  [/^is taken$/, 'ist vergeben'],
  [/^is reserved until (.*)$/, 'ist bis $1 vergeben'],
];

export const failures: Words['failures'] = {
  problem: (code, detail) => problems[code] ?? detail,
  field: (label, message) => {
    const reserved = /^"(.*)" is reserved: choose another$/.exec(message);
    if (reserved) return `„${reserved[1]}“ ist vorbehalten: wählen Sie ein anderes`;
    const known = fieldProblems.find(([pattern]) => pattern.test(message));
    if (known) return `${label} ${message.replace(...known)}`;
    return /^[a-z]/.test(message) ? `${label}: ${message}` : message;
  },
};
