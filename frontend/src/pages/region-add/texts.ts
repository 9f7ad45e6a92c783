import { defineTexts } from '../../i18n/define-texts.ts';

export const texts = defineTexts({
  en: {
    intro: 'The region is prepared: its network, load balancers and cluster.',
    code: 'AWS region',
    codeText: 'Where it lies cannot be changed later.',
    choose: 'Choose a region',
    filter: 'Find a region',
    taken: 'Added already',
    noMatch: 'No region fits',
    name: 'Name',
    nameText: 'As it is shown in this console.',
    submit: 'Add region',
    failed: 'The region was not added',
    missing: 'Choose a region.',
    nameMissing: 'Name must not be empty',
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
