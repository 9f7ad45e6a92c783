import type { NewCustomer } from '../contract/customer.ts';
import { field } from '../contract/texts/fields.ts';
import { type FieldError, fieldError } from '../errors.ts';
import type { Uploads } from '../ports.ts';
import type { Product } from '../products/model.ts';
import { requireUploads } from './announce-upload.ts';
import { notRestorable, usableUpload } from './usable-upload.ts';

/** A database takes more room than its dump: it has indexes, and writes everything twice. */
const roomPerByte = 3;

/** Why a new customer cannot be made from the upload that the request names. @throws DomainError */
export async function uploadErrors(
  deps: { uploads?: Uploads | undefined },
  { fromUpload, fromSnapshot }: Pick<NewCustomer, 'fromUpload' | 'fromSnapshot'>,
  product: Product | undefined,
): Promise<FieldError[]> {
  if (fromUpload === undefined) return [];
  const uploads = requireUploads(deps);
  if (fromSnapshot !== undefined) return [fieldError('fromUpload', field('upload-not-with-snapshot'))];
  const found = await usableUpload(uploads, fromUpload);
  if ('text' in found) return [fieldError('fromUpload', found)];
  const wrong = product && notRestorable(product, found);
  if (wrong) return [fieldError('fromUpload', wrong)];
  await uploads.demandRoom(roomPerByte * (found.database?.bytes ?? 0) + (found.files?.bytes ?? 0));
  return [];
}
