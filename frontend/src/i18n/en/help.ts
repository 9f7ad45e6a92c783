export const help = {
  dashboard: [
    'The dashboard shows the state of all customers, what is under way and what needs attention.',
    'Costs are estimates from the sizes of the customers; the bill of AWS has the last word.',
  ],
  alerts: [
    'An alert tells of trouble: an application that is down, an operation that failed, an alarm of AWS.',
    'Acknowledge one to tell the others that somebody is on it. It closes by itself when what it tells of is over.',
    'Each leads to its runbook: what it means, what heals by itself, what to do.',
  ],
  admins: [
    'Viewers read. Operators also create, update, suspend and retry. Admins also delete, add regions and manage people.',
    'The last enabled admin cannot be removed, disabled or demoted: nobody could let people in any more.',
  ],
  settings: ['What this installation is, where it runs and what its limits are. It is changed in the file .config.'],
  customers: [
    'A customer is a company that gets its own application: its own stack, database and subdomain.',
    'Status tells what the console does with it. Health tells how the application answers.',
    'Whatever is asked for becomes an operation. One runs per customer at a time; the rest of the customers are not held up.',
  ],
  createCustomer: [
    'The name is for people. The code is the subdomain: it cannot be changed later, and stays taken for 30 days after a deletion.',
    'Version, size and administrator can be changed at any time.',
  ],
  operation: [
    'An operation is one piece of work on a region or a customer. Its log tells what its job does.',
    'When it fails, what it had created is rolled back. The first resource that failed and its own reason stand at the top. Retry runs it again once the cause is mended.',
    'The log follows the newest line until you scroll up.',
  ],
  operations: ['Operations are kept, newest first. Those that wait show their place in the queue.'],
  regions: [
    'A region is prepared once, at a cost of its own, and then hosts customers up to its capacity.',
    'It can be removed when no customer lives there any more.',
  ],
  audit: ['Who asked for what, from where, and with what outcome. Entries cannot be changed.'],
};
