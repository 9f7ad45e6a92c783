import type { Change, Kind, RecordOf } from '@console/core/ports';
import type { RevisionChange } from '@console/core/ports/store';

type Write = RevisionChange['write'];

/** A change of a kind that is known only when the test runs. */
export const change = <K extends Kind>(write: Write, kind: K, record: RecordOf[K]): Change =>
  ({ write, kind, record }) as Change;

export const creates = <K extends Kind>(kind: K, records: RecordOf[K][]): Change[] =>
  records.map((record) => change('create', kind, record));
