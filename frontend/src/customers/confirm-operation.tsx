import Box from '@cloudscape-design/components/box';
import type { Customer } from '@console/core/contract/customer';
import type { CustomerOperationType } from '@console/core/contract/operations/all';
import { Dialog } from '../elements/dialog.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { useMessages } from '../i18n/messages.ts';
import { actionTexts } from './action-texts.ts';

interface ConfirmOperationProps {
  type: CustomerOperationType;
  customer: Customer;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks for a confirmation of what users of the applications will notice. */
export function ConfirmOperation({ type, customer, onConfirm, onClose }: ConfirmOperationProps) {
  const { operationTypes } = useMessages();
  const texts = useTexts(actionTexts);
  const { action, confirmation }: { action: string; confirmation?: string } = operationTypes[type];
  return (
    <Dialog title={texts.confirm(action, customer.name)} submit={action} onSubmit={onConfirm} onClose={onClose}>
      <Box variant="p">{confirmation}</Box>
    </Dialog>
  );
}
