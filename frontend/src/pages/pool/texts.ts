import { defineTexts } from '../../i18n/define-texts.ts';

export const texts = defineTexts({
  en: {
    missing: (id: string) => `There is no pool "${id}". It might have been removed.`,
    missingAction: 'View pools',
    tabs: { overview: 'Overview', customers: 'Customers', routing: 'Routing', operations: 'Operations' },
    details: 'Details',
    addressText: 'The address of a customer with this code',
    outputs: {
      title: 'Resources',
      description: 'What the stack of the pool has made.',
      none: 'Not deployed yet',
      names: {
        ApiUrl: 'API',
        TableName: 'Shared table',
        UserPoolId: 'User pool',
        UserPoolClientId: 'User pool client',
        BusName: 'Event bus',
        TenantRoleArn: 'Role of tenants',
        ParameterPrefix: 'Parameters',
        UsageTableName: 'Usage table',
      },
    },
    customers: {
      title: 'Customers',
      loading: 'Loading customers',
      empty: 'No customers',
      emptyText: 'A customer of this product in this region becomes a tenant of the pool.',
      create: 'Create customer',
    },
    routing: {
      title: 'Routing',
      description: 'Which table the application uses for each tenant, and whether that is what the console recorded.',
      loading: 'Loading routing',
      empty: 'No tenants',
      allAgree: 'All as recorded',
      disagreements: (count: number) =>
        count === 1
          ? '1 tenant is not routed as the console recorded'
          : `${count} tenants are not routed as the console recorded`,
      advice: 'Redeploy the customer: its parameters are written again from its record.',
      columns: {
        state: 'Status',
        customer: 'Customer',
        cloudType: 'Cloud type',
        table: 'Table in use',
        expected: 'Recorded table',
        requests: 'Requests',
        why: 'Reason',
        tenant: 'Tenant ID',
      },
      agrees: 'As recorded',
      differs: 'Differs',
      unknown: 'Unknown customer',
      refused: 'Refused (suspended)',
      served: 'Served',
    },
  },

  de: {
    missing: (id) => `Einen Pool „${id}“ gibt es nicht. Vielleicht wurde er entfernt.`,
    missingAction: 'Pools ansehen',
    tabs: { overview: 'Überblick', customers: 'Kunden', routing: 'Datenwege', operations: 'Vorgänge' },
    details: 'Details',
    addressText: 'Die Adresse eines Kunden mit diesem Kürzel',
    outputs: {
      title: 'Ressourcen',
      description: 'Vom Stack des Pools erstellte Ressourcen.',
      none: 'Noch nicht bereitgestellt',
      names: {
        ApiUrl: 'API',
        TableName: 'Gemeinsame Tabelle',
        UserPoolId: 'Benutzerpool',
        UserPoolClientId: 'Client des Benutzerpools',
        BusName: 'Event-Bus',
        TenantRoleArn: 'Rolle der Mandanten',
        ParameterPrefix: 'Parameter',
        UsageTableName: 'Tabelle des Verbrauchs',
      },
    },
    customers: {
      title: 'Kunden',
      loading: 'Kunden werden geladen',
      empty: 'Keine Kunden',
      emptyText: 'Ein Kunde dieses Produkts in dieser Region wird Mandant des Pools.',
      create: 'Kunden anlegen',
    },
    routing: {
      title: 'Datenwege',
      description:
        'Welche Tabelle die Anwendung für welchen Mandanten benutzt, und ob die Konsole das so vermerkt hat.',
      loading: 'Datenwege werden geladen',
      empty: 'Keine Mandanten',
      allAgree: 'Alle wie vermerkt',
      disagreements: (count) =>
        count === 1
          ? '1 Mandant benutzt eine andere Tabelle, als die Konsole vermerkt hat'
          : `${count} Mandanten benutzen andere Tabellen, als die Konsole vermerkt hat`,
      advice: 'Stellen Sie den Kunden neu bereit: dann werden seine Parameter nach dem Vermerk neu geschrieben.',
      columns: {
        state: 'Status',
        customer: 'Kunde',
        cloudType: 'Cloud-Typ',
        table: 'Benutzte Tabelle',
        expected: 'Vermerkte Tabelle',
        requests: 'Anfragen',
        why: 'Grund',
        tenant: 'Mandanten-ID',
      },
      agrees: 'Wie vermerkt',
      differs: 'Weicht ab',
      unknown: 'Unbekannter Kunde',
      refused: 'Abgewiesen (angehalten)',
      served: 'Bedient',
    },
  },
});
