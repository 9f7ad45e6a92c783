import Box from '@cloudscape-design/components/box';
import TextContent from '@cloudscape-design/components/text-content';
import type { Customer } from '@console/core/contract/customer';
import { Dialog } from '../elements/dialog.tsx';
import { useMessages } from '../i18n/messages.ts';
import type { ConfirmedAction } from './confirmed-action.ts';

interface ConfirmActionProps {
  action: ConfirmedAction;
  customers: readonly Customer[];
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks once more before an action that customers' users will notice. */
export function ConfirmAction({ action, customers, onConfirm, onClose }: ConfirmActionProps) {
  const { customerActions } = useMessages();
  const { title, text } = customerActions.confirm[action];
  const [first] = customers;
  const subject = customers.length === 1 && first ? first.name : customerActions.several(customers.length);
  return (
    <Dialog title={title(subject)} submit={customerActions[action]} onSubmit={onConfirm} onClose={onClose}>
      <Box variant="p">{text}</Box>
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
