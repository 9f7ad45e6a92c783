export const help = {
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
