import type { CloudType, FunctionsProduct } from '../products/model.ts';
import type { Usage } from './usage.ts';

/**
 * What a customer of a serverless product bills in a month before anybody uses it. Everything else is billed by use. The
 * table of a private one, or of a deployment of its own, is encrypted with a key of its own.
 */
export const functionsCustomerUsage = ({ table }: FunctionsProduct, cloudType: CloudType): Usage =>
  cloudType === 'private' && table ? { encryptionKeyMonth: 1 } : {};
