export const customerActions = {
  menu: 'Actions',
  open: 'Open application',
  update: 'Update',
  suspend: 'Suspend',
  resume: 'Resume',
  restart: 'Restart',
  redeploy: 'Redeploy',
  delete: 'Delete',
  chooseOne: 'Select a customer',
  onlyOne: 'Select only one customer',
  moving: 'An operation is in progress for this customer',
  suspended: 'This customer is already suspended',
  notSuspended: "This customer isn't suspended",
  resumeInstead: 'This customer is suspended. Choose Resume to start the application.',
  notDeployed: 'This customer was never deployed. Retry the creation, or redeploy the customer.',
  notOpen: "This customer isn't online",
  confirm: {
    suspend: {
      title: (subject: string) => `Suspend ${subject}`,
      text: 'The application stops, and its URL shows a notice instead. The data is kept, and its storage still incurs costs.',
    },
    restart: {
      title: (subject: string) => `Restart ${subject}`,
      text: 'The application restarts with the same version and data. It might be briefly unavailable.',
    },
    redeploy: {
      title: (subject: string) => `Redeploy ${subject}`,
      text: "The full stack is deployed again in its desired state. Resources that already match it aren't changed.",
    },
  },
  several: (count: number) => (count === 1 ? '1 customer' : `${count} customers`),
  failed: (action: string, customer: string) => `Failed to ${action.toLowerCase()} customer ${customer}`,
};

export const deletion = {
  title: (name: string) => `Delete ${name}`,
  intro: (name: string) => `Permanently delete ${name}? You can't undo this action.`,
  lostTitle: 'What is deleted',
  lost: [
    'The application, its database, and all of its data',
    'The URL. The code stays reserved for 30 days, and is then available again.',
  ],
  keptTitle: 'What is kept',
  keptSnapshot: 'A final snapshot of the database, until someone deletes it',
  keptAudit: 'The audit log and the operations of this customer',
  snapshot: 'Create a final snapshot of the database',
  snapshotText: 'The snapshot keeps the data. Restoring it is a manual task that the operating guide describes.',
  noSnapshot: "Without a final snapshot, the data can't be restored.",
  confirm: (code: string) => `To confirm the deletion, enter the code "${code}"`,
  submit: 'Delete',
  failed: (name: string) => `Failed to delete ${name}`,
  unconfirmed: 'Enter the code of the customer to confirm',
};
