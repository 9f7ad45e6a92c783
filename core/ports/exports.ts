import type { StackRef } from './stacks.ts';

export interface ExportRequest {
  stack: StackRef;
  /** Of the operation: the archive is found by it. */
  id: string;
  /** What the manifest tells of where the data comes from. */
  about: Record<string, string>;
}

export type ExportEnd =
  | { bytes: number; tables: number; rows: number; files: number; leftOut: string[] }
  /** A sentence. */
  | { reason: string };

/** Makes archives of the data of customers. */
export interface Exports {
  /** @param signal stops it */
  make(request: ExportRequest, signal: AbortSignal): Promise<ExportEnd>;
}

/** An archive that can be downloaded. */
export interface ExportedFile {
  bytes: number;
  /** When it is deleted. */
  expiresAt: Date;
}

/** The archives that were made. */
export interface ExportedFiles {
  find(stack: StackRef, id: string): Promise<ExportedFile | undefined>;
  open(stack: StackRef, id: string): ReadableStream<Uint8Array>;
}
