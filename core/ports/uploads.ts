import type { Upload } from '../contract/upload.ts';
import type { StackRef } from './stacks.ts';

/** Files that were sent to the console. They are deleted after a day. */
export interface Uploads {
  /** Makes room for a file. It is deleted when the file does not come. */
  create(upload: Pick<Upload, 'id' | 'name' | 'bytes' | 'createdAt' | 'createdBy'>): Promise<Upload>;
  find(id: string): Promise<Upload | undefined>;
  /** Takes the file, and looks what is in it. @throws DomainError `validation` when it has another size than was said */
  write(id: string, content: ReadableStream<Uint8Array>): Promise<Upload>;
  /** @throws DomainError `disk-full` */
  demandRoom(bytes: number): Promise<void>;
}

export interface ImportRequest {
  stack: StackRef;
  /** Id of the upload. */
  upload: string;
  /** Of this work: whoever asks again with it follows what is under way. */
  key: string;
}

export interface FilesRequest extends ImportRequest {
  /** Name of the storage. */
  storage: string;
  /** In the storage. */
  folder: string;
}

export type ImportEnd =
  | { statements: number; rows: number; files: number; leftOut: Record<string, number>; notes: string[] }
  /** A sentence. */
  | { reason: string };

/** Brings data of uploads to a customer. */
export interface Imports {
  /** Fills the empty database of a stack, and its storage when the upload is a backup of the console. @param signal stops it */
  restore(request: ImportRequest, signal: AbortSignal): Promise<ImportEnd>;
  /** Unpacks an archive in a storage: all of it, or nothing. @param signal stops it */
  putFiles(request: FilesRequest, signal: AbortSignal): Promise<ImportEnd>;
}
