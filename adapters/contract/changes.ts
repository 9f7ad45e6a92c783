import type { Change, Kind, RecordOf } from '@console/core/ports';
import type { KeyOf } from '@console/core/ports/store';
import {
  aClaim,
  aCustomer,
  aLease,
  anAlarm,
  anAlert,
  anAnswer,
  anEntry,
  anOperation,
  aQueue,
  aRegion,
} from './records.ts';

type Write = Change['write'];

/** A change of a kind that is known only when the test runs. */
export const change = <K extends Kind>(write: Write, kind: K, record: RecordOf[K]): Change =>
  ({ write, kind, record }) as Change;

export const creates = <K extends Kind>(kind: K, records: RecordOf[K][]): Change[] =>
  records.map((record) => change('create', kind, record));

interface Sample<K extends Kind> {
  kind: K;
  key: KeyOf[K];
  record: RecordOf[K];
  /** The same record with something else in it. */
  changed: RecordOf[K];
}

const sample = <K extends Kind>(kind: K, key: KeyOf[K], record: RecordOf[K], difference: Partial<RecordOf[K]>) =>
  ({ kind, key, record, changed: { ...record, ...difference } }) as Sample<Kind>;

/** One record of each kind. */
export const samples: readonly Sample<Kind>[] = [
  sample('customer', { code: 'acme' }, aCustomer(), { status: 'online', deployed: { version: '18.0', size: 'small' } }),
  sample('region', { code: 'eu-central-1' }, aRegion(), { customers: 3, outputs: {} }),
  sample('operation', { id: anOperation().id }, anOperation(), { status: 'running', jobs: [] }),
  sample('queue', { id: 'operations' }, aQueue(), { running: [] }),
  sample('claim', { kind: 'code', key: 'acme' }, aClaim(), { expiresAt: '2026-03-01T00:00:00.000Z' }),
  sample('alert', { id: anAlert().id }, anAlert(), { state: 'resolved', resolvedAt: '2026-01-31T10:00:00.000Z' }),
  sample('alarm', { id: anAlarm().id }, anAlarm(), { alertId: null }),
  sample('lease', { id: 'admins' }, aLease(), { holder: null }),
  sample('audit', { id: anEntry().id }, anEntry(), { detail: 'Mended' }),
  sample('idempotency', { actor: 'operator@example.com', key: 'Key-1' }, anAnswer(), { body: null }),
];
