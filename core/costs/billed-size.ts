import type { CustomerRecord } from '../records/customer.ts';

type Deployment = Pick<CustomerRecord, 'status' | 'spec' | 'deployed'>;

/** The size that AWS bills: of what runs, or of what is being created. Null: nothing is deployed. */
export const billedSize = ({ status, spec, deployed }: Deployment): string | null =>
  deployed?.size ?? (status === 'creating' ? spec.size : null);
