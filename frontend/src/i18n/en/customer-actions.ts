export const customerActions = {
  menu: 'Actions',
  open: 'Open application',
  update: 'Update',
  suspend: 'Suspend',
  resume: 'Resume',
  restart: 'Restart',
  redeploy: 'Redeploy',
  delete: 'Delete',
  chooseOne: 'Select a customer first',
  onlyOne: 'Select one customer only',
  moving: 'An operation is under way on it',
  suspended: 'It is suspended already',
  notSuspended: 'It is not suspended',
  resumeInstead: 'It is suspended: resume it, which starts it anew',
  notDeployed: 'It was never deployed: retry its creation, or redeploy it',
  notOpen: 'It is not online',
  confirm: {
    suspend: {
      title: (subject: string) => `Suspend ${subject}`,
      text: 'The application stops and its address answers no more. Its data stays and still costs storage.',
    },
    restart: {
      title: (subject: string) => `Restart ${subject}`,
      text: 'The application starts anew with the same version and data. It may be out of reach for a moment.',
    },
    redeploy: {
      title: (subject: string) => `Redeploy ${subject}`,
      text: 'The whole stack is deployed again as it is wanted. What already fits stays untouched.',
    },
  },
  several: (count: number) => (count === 1 ? '1 customer' : `${count} customers`),
  failed: (action: string, customer: string) => `${action} ${customer}: not accepted`,
};

export const deletion = {
  title: (name: string) => `Delete ${name}`,
  intro: (name: string) => `Delete ${name} permanently? This cannot be undone.`,
  lostTitle: 'What is lost',
  lost: [
    'The application, its database and everything in it',
    'Its address: the code stays taken for 30 days, then it is free for others',
  ],
  keptTitle: 'What is kept',
  keptSnapshot: 'A final snapshot of the database, until somebody deletes it',
  keptAudit: 'The audit log and the operations of this customer',
  snapshot: 'Take a final snapshot of the database',
  snapshotText: 'The data can be restored from it.',
  noSnapshot: 'Without it no data can be restored.',
  confirm: (code: string) => `To confirm, type the code "${code}"`,
  submit: 'Delete',
  failed: (name: string) => `${name} is not deleted`,
  unconfirmed: 'Type the code of the customer first',
};
