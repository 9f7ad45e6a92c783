import { defineTexts } from '../../i18n/define-texts.ts';

export const texts = defineTexts({
  en: {
    intro: 'Prepares the network, load balancers, and cluster of the region.',
    code: 'AWS Region',
    codeText: "You can't change the location later.",
    choose: 'Choose a region',
    filter: 'Find a region',
    taken: 'Already added',
    noMatch: 'No matches',
    name: 'Name',
    nameText: 'The name of the region in this console.',
    submit: 'Add region',
    failed: 'Failed to add region',
    missing: 'Choose a region.',
    nameMissing: 'Enter a name.',
  },

  de: {
    intro: 'Die Region wird vorbereitet: ihr Netz, ihre Lastverteiler und ihr Cluster.',
    code: 'AWS-Region',
    codeText: 'Wo sie liegt, lässt sich später nicht ändern.',
    choose: 'Region wählen',
    filter: 'Region suchen',
    taken: 'Schon hinzugefügt',
    noMatch: 'Keine Region passt',
    name: 'Name',
    nameText: 'Wie sie in dieser Konsole heißt.',
    submit: 'Region hinzufügen',
    failed: 'Die Region wurde nicht hinzugefügt',
    missing: 'Wählen Sie eine Region.',
    nameMissing: 'Name darf nicht leer sein',
  },
});
