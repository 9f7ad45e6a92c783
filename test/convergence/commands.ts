import fc from 'fast-check';

const acts = [
  'add-region',
  'remove-region',
  'create',
  'update',
  'suspend',
  'resume',
  'restart',
  'redeploy',
  'delete',
  'retry',
  'cancel',
  'dispatch',
  'reconcile',
  'job-event',
  'job-dies',
  'job-works',
  'job-fails',
] as const;

export interface Command {
  act: (typeof acts)[number];
  /** Chooses the customer, region, operation or job that it is about. */
  n: number;
  /** The commit at which the process that carries it out dies; -1 when it lives. */
  diesAt: number;
}

const frequent: Command['act'][] = ['create', 'dispatch', 'job-works', 'job-works', 'add-region', 'reconcile'];

const command: fc.Arbitrary<Command> = fc.record({
  act: fc.constantFrom(...acts, ...frequent),
  n: fc.nat(23),
  diesAt: fc.oneof({ weight: 5, arbitrary: fc.constant(-1) }, { weight: 1, arbitrary: fc.nat(3) }),
});

/** Steps one after the other; the commands of one step run at the same time. */
export const histories = fc.array(fc.array(command, { minLength: 1, maxLength: 3 }), { minLength: 5, maxLength: 40 });
