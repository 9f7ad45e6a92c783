import type { Upload } from '@console/core/contract/upload';
import type { Api } from './client.ts';
import { ProblemError } from './problem-error.ts';

/** What was sent already: a request that is repeated has to name the same upload. */
const sent = new WeakMap<File, Upload>();

/**
 * Sends a file to the console.
 * @param field that is told when there is nothing that the file can be used for
 * @throws ProblemError
 */
export async function uploadFile(api: Api, file: File, field: string): Promise<Upload> {
  const known = sent.get(file);
  if (known) return known;
  const body = { name: file.name, bytes: file.size };
  const { id } = await api.ask<Upload>('/uploads', { method: 'POST', body });
  const uploaded = await api.ask<Upload>(`/uploads/${encodeURIComponent(id)}/content`, { method: 'PUT', file });
  const { refused } = uploaded;
  if (refused) {
    const errors = [{ path: field, message: refused.message, coded: refused.coded }];
    throw new ProblemError({ status: 400, code: 'validation', title: '', detail: refused.message, errors });
  }
  sent.set(file, uploaded);
  return uploaded;
}
