import { customerUpload } from '../contract/operations/customer-upload.ts';
import { customerBlocker } from '../contract/operations/start-blocker.ts';
import { auditText } from '../contract/texts/audit.ts';
import { field } from '../contract/texts/fields.ts';
import type { LocalizableText } from '../contract/texts/template.ts';
import type { PutFiles } from '../contract/upload.ts';
import { blocked, fieldError, invalid, notFound } from '../errors.ts';
import { type Accepted, queueOperation } from '../operations/queue-operation.ts';
import { isContainersProduct } from '../products/kinds.ts';
import type { Product } from '../products/model.ts';
import { retryRaces } from '../race.ts';
import type { CustomerRecord } from '../records/customer.ts';
import type { RequestContext } from '../service.ts';
import { requireUploads, type UploadDeps } from './announce-upload.ts';
import { usableUpload } from './usable-upload.ts';

/** Queues the unpacking of an upload in a storage of the customer. */
export function putFiles(
  deps: UploadDeps,
  request: RequestContext,
  code: string,
  input: PutFiles,
): Promise<Accepted<'customer'>> {
  return retryRaces(async () => {
    const uploads = requireUploads(deps);
    const record = await deps.store.get('customer', { code });
    if (!record) throw notFound(`Customer "${code}"`, code);
    const { type } = customerUpload;
    const blocker = customerBlocker(type, record);
    if (blocker) throw blocked(blocker);
    const wrongStorage = noSuchStorage(await deployedProduct(deps, record), input.storage);
    const found = await usableUpload(uploads, input.upload);
    const wrongUpload =
      'text' in found ? found : found.files ? undefined : field('upload-no-archive', { file: found.name });
    const errors = [
      ...(wrongStorage ? [fieldError('storage', wrongStorage)] : []),
      ...(wrongUpload ? [fieldError('upload', wrongUpload)] : []),
    ];
    if ('text' in found || errors.length > 0) throw invalid(errors);
    await uploads.demandRoom(found.files?.bytes ?? 0);
    const detail = auditText('files-put', {
      file: found.name,
      storage: [input.storage, input.folder].filter(Boolean).join('/'),
    });
    return queueOperation(deps, request, { kind: 'customer', record }, { type, input, detail });
  });
}

async function deployedProduct(
  { store, catalogue }: UploadDeps,
  customer: CustomerRecord,
): Promise<Product | undefined> {
  const kept =
    customer.deploymentId === null ? undefined : await store.get('deployment', { id: customer.deploymentId });
  return kept?.product ?? (await catalogue.get(customer.product))?.product;
}

function noSuchStorage(product: Product | undefined, storage: string): LocalizableText | undefined {
  const folders = product && isContainersProduct(product) ? Object.keys(product.storage) : [];
  if (folders.includes(storage)) return undefined;
  const name = product?.name ?? '';
  return folders.length === 0
    ? field('upload-needs-storage', { product: name })
    : field('no-such-storage', { product: name, storage, folders: folders.join(', ') });
}
