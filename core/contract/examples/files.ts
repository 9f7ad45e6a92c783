import type { Download } from '../download.ts';
import type { DeleteSnapshot, Snapshot } from '../snapshot.ts';
import type { Upload } from '../upload.ts';
import { operationId, time } from './moment.ts';

export const download: Download = {
  url: 'http://localhost:4000/api/downloads/01KAG7R5QZ6D8E0F2G4H6J8K0M.1795512600000.x',
  name: 'acme-2026-11-20.tar.gz',
  bytes: 48_213,
  urlExpiresAt: time,
  expiresAt: time,
};

export const upload: Upload = {
  id: '01KAG7R5QZ6D8E0F2G4H6J8K0M',
  name: 'acme.dump',
  bytes: 48_213,
  status: 'ready',
  refused: null,
  database: { serverVersion: '16.4', tables: 42, extensions: ['pg_trgm'], bytes: 193_120 },
  files: null,
  createdAt: time,
  createdBy: 'operator@example.com',
  expiresAt: time,
};

export const snapshot: Snapshot = {
  id: 'customer-acme-snapshot-databasecluster-1k7x9q2m4n5p',
  customer: 'acme',
  customerName: 'Acme Ltd',
  product: 'todo',
  version: '1.0',
  size: 'small',
  region: 'eu-central-1',
  operationId,
  createdAt: time,
  createdBy: 'admin@example.com',
};

export const deleteSnapshotBody: DeleteSnapshot = { confirm: snapshot.id };
