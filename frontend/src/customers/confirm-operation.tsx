import Box from '@cloudscape-design/components/box';
import TextContent from '@cloudscape-design/components/text-content';
import type { Customer } from '@console/core/contract/customer';
import type { CustomerOperationType } from '@console/core/contract/operations/all';
import { Dialog } from '../elements/dialog.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { useMessages } from '../i18n/messages.ts';
import { actionTexts } from './action-texts.ts';

interface ConfirmOperationProps {
  type: CustomerOperationType;
  customers: readonly Customer[];
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks for a confirmation of what users of the applications will notice. */
export function ConfirmOperation({ type, customers, onConfirm, onClose }: ConfirmOperationProps) {
  const { operationTypes } = useMessages();
  const texts = useTexts(actionTexts);
  const { action, confirmation }: { action: string; confirmation?: string } = operationTypes[type];
  const [first] = customers;
  const subject = customers.length === 1 && first ? first.name : texts.several(customers.length);
  return (
    <Dialog title={texts.confirm(action, subject)} submit={action} onSubmit={onConfirm} onClose={onClose}>
      <Box variant="p">{confirmation}</Box>
      {customers.length > 1 && (
        <TextContent>
          <ul>
            {customers.map(({ code, name }) => (
              <li key={code}>{name}</li>
            ))}
          </ul>
        </TextContent>
      )}
    </Dialog>
  );
}
