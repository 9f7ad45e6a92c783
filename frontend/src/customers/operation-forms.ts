import type { Customer } from '@console/core/contract/customer';
import type { CustomerOperationType, operationInputs } from '@console/core/contract/operations/all';
import { type ComponentType, lazy } from 'react';

/** Asks for what a request has to say. */
export type OperationForm =
  | { page: (code: string) => string }
  | { Dialog: ComponentType<{ customer: Customer; onClose: () => void }> };

type WithInput = Exclude<keyof typeof operationInputs & CustomerOperationType, 'customer.create'>;

/** The form of each type whose request says more than which customer. The others are confirmed at most. */
const forms: Record<WithInput, OperationForm> = {
  'customer.update': { page: (code) => `/customers/${code}/update` },
  'customer.command': { page: (code) => `/customers/${code}?tab=commands` },
  'customer.move': {
    Dialog: lazy(async () => ({ default: (await import('./move-customer.tsx')).MoveCustomer })),
  },
  'customer.erase': {
    Dialog: lazy(async () => ({ default: (await import('./erase-customer.tsx')).EraseCustomer })),
  },
  'customer.upload': {
    Dialog: lazy(async () => ({ default: (await import('./upload-files.tsx')).UploadFiles })),
  },
  'customer.delete': {
    Dialog: lazy(async () => ({ default: (await import('./delete-customer.tsx')).DeleteCustomer })),
  },
};

export const formOf = (type: CustomerOperationType): OperationForm | undefined =>
  (forms as Partial<Record<CustomerOperationType, OperationForm>>)[type];
