import { defineTexts } from '../../i18n/define-texts.ts';

export const stepTexts = defineTexts({
  en: {
    title: 'Get started',
    done: (done: number, all: number) => `${done} of ${all} steps completed`,
    dismiss: 'Dismiss',
    ready: 'Done',
    open: 'To do',
    steps: {
      region: { title: 'Add a region', text: 'Creates the network and the cluster that customers share.' },
      product: {
        title: 'Define a product',
        text: 'Place its definition in the folder of products. It appears here when it can be deployed.',
      },
      customer: { title: 'Create a customer', text: 'Deploys the application at an address of its own.' },
      notification: { title: 'Set up notifications', text: 'Choose who is notified when something goes wrong.' },
      colleague: { title: 'Invite a colleague', text: 'A second admin can help when you are not available.' },
    },
  },
  de: {
    title: 'Erste Schritte',
    done: (done, all) => `${done} von ${all} Schritten erledigt`,
    dismiss: 'Ausblenden',
    ready: 'Erledigt',
    open: 'Offen',
    steps: {
      region: { title: 'Region hinzufügen', text: 'Legt das Netzwerk und den Cluster an, die sich Kunden teilen.' },
      product: {
        title: 'Produkt definieren',
        text: 'Legen Sie seine Definition im Ordner der Produkte ab. Sobald es bereitgestellt werden kann, erscheint es hier.',
      },
      customer: { title: 'Kunden anlegen', text: 'Stellt die Anwendung unter einer eigenen Adresse bereit.' },
      notification: {
        title: 'Benachrichtigungen einrichten',
        text: 'Legen Sie fest, wer bei Problemen informiert wird.',
      },
      colleague: {
        title: 'Kollegen einladen',
        text: 'Ein zweiter Administrator hilft, wenn Sie nicht erreichbar sind.',
      },
    },
  },
});
