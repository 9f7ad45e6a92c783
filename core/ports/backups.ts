import type { StackRef } from './stacks.ts';

export interface BackupRequest {
  stack: StackRef;
  /** Of the operation: the archive is found by it. */
  id: string;
  /** What the manifest tells of where the data comes from. */
  about: Record<string, string>;
}

export type BackupEnd =
  | { bytes: number; tables: number; rows: number; files: number; leftOut: string[] }
  /** A sentence. */
  | { reason: string };

/** Makes archives of the data of customers. */
export interface Backups {
  /** @param signal stops it */
  make(request: BackupRequest, signal: AbortSignal): Promise<BackupEnd>;
}

/** An archive that can be downloaded. */
export interface BackupFile {
  bytes: number;
  /** When it is deleted. */
  expiresAt: Date;
}

/** The archives that were made. */
export interface BackupFiles {
  find(stack: StackRef, id: string): Promise<BackupFile | undefined>;
  open(stack: StackRef, id: string): ReadableStream<Uint8Array>;
}
