import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Customer } from '@console/core/contract/customer';
import { useWords } from '../words/words.ts';
import type { ConfirmedAction } from './confirmed-action.ts';

interface ConfirmActionProps {
  action: ConfirmedAction;
  customers: readonly Customer[];
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks once more before an action that customers' users will notice. */
export function ConfirmAction({ action, customers, onConfirm, onClose }: ConfirmActionProps) {
  const { app, customerActions } = useWords();
  const { title, text } = customerActions.confirm[action];
  const [first] = customers;
  const subject = customers.length === 1 && first ? first.name : customerActions.several(customers.length);
  return (
    <Modal
      visible
      header={title(subject)}
      closeAriaLabel={app.close}
      onDismiss={onClose}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={onClose}>
              {app.cancel}
            </Button>
            <Button variant="primary" onClick={onConfirm}>
              {customerActions[action]}
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="s">
        <Box variant="p">{text}</Box>
        {customers.length > 1 && (
          <ul>
            {customers.map(({ code, name }) => (
              <li key={code}>{name}</li>
            ))}
          </ul>
        )}
      </SpaceBetween>
    </Modal>
  );
}
