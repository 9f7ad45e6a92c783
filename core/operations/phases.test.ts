import { expect, it } from 'vitest';
import type { Progress } from '../contract/operation.ts';
import { step } from '../contract/texts/steps.ts';
import type { LocalizableText } from '../contract/texts/template.ts';
import type { OperationRecord } from '../records/operation.ts';
import { newOperation } from './new.ts';
import { phaseOf, shownPhases, withPhase } from './phases.ts';
import { stepped } from './texts.ts';

const at = (minute: number) => `2026-01-01T00:0${minute}:00.000Z`;
const progress = (text: LocalizableText): Progress => ({ done: 1, total: 9, ...stepped(text) });
const queued = newOperation({
  id: '01JD0000000000000000000001',
  type: 'customer.create',
  region: 'eu-west-1',
  requestedBy: 'operator@example.com',
  requestedAt: at(0),
  previousStatus: null,
});
const running: OperationRecord = { ...queued, status: 'running', startedAt: at(1) };
const creating = (resource: string) => progress(step('creating', { resource }));

function after(record: OperationRecord, ...all: Progress[]): OperationRecord {
  let { phases } = record;
  for (const [index, one] of all.entries()) phases = withPhase({ ...record, phases }, one, at(index + 2));
  return { ...record, phases };
}
const shown = (record: OperationRecord) => shownPhases(record).map(({ phase, status }) => `${phase} ${status}`);

it.each([
  ['DatabaseClusterWriter', 'database'],
  ['ApplicationTask', 'application'],
  ['ApplicationService', 'health-check'],
  ['ApplicationProcessworkerService', 'health-check'],
  ['ApplicationAddressRecord', 'address'],
  ['ApplicationLogs', undefined],
  ['AlarmsDatabaseBusy', undefined],
])('%s is of the phase %s', (resource, phase) => {
  expect(phaseOf('customer.create', creating(resource))).toBe(phase);
});

it('all of a customer are ahead while it waits', () => {
  expect(shown(queued)).toEqual([
    'queued running',
    'prepared pending',
    'database pending',
    'application pending',
    'health-check pending',
    'address pending',
  ]);
});

it('none begins again, and each says when it began', () => {
  const done = after(running, creating('DatabaseCluster'), creating('ApplicationTask'), creating('DatabaseCluster'));
  expect(done.phases).toEqual([
    { phase: 'database', at: at(2) },
    { phase: 'application', at: at(3) },
  ]);
});

it('what an operation does without is left out', () => {
  const updating = after(running, creating('ApplicationService'));
  expect(shown(updating)).toEqual([
    'queued succeeded',
    'prepared succeeded',
    'health-check running',
    'address pending',
  ]);
  expect(shown({ ...updating, status: 'succeeded' })).toEqual([
    'queued succeeded',
    'prepared succeeded',
    'health-check succeeded',
  ]);
});

it('the one that failed is shown as failed', () => {
  expect(shown({ ...after(running, creating('DatabaseCluster')), status: 'failed' })[2]).toBe('database failed');
});

it('a region has its work in one', () => {
  const region = after({ ...running, type: 'region.add' }, creating('Vpc'));
  expect(shown(region)).toEqual(['queued succeeded', 'prepared succeeded', 'work running']);
});
