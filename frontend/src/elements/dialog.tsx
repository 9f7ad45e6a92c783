import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { FormEvent, ReactNode } from 'react';
import { useId } from 'react';
import { useMessages } from '../i18n/messages.ts';

interface DialogProps {
  title: string;
  submit: string;
  /** What the other button says; "Cancel" when absent. */
  cancel?: string;
  busy?: boolean;
  /** Why it cannot be submitted yet. */
  submitDisabledReason?: string | undefined;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A question with its Cancel and the one button that goes on; Enter does so too. */
export function Dialog({
  title,
  submit,
  cancel,
  busy = false,
  submitDisabledReason,
  onSubmit,
  onClose,
  children,
}: DialogProps) {
  const { app } = useMessages();
  const id = useId();
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!submitDisabledReason) onSubmit();
  };
  return (
    <Modal
      visible
      header={title}
      closeAriaLabel={app.close}
      onDismiss={onClose}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={onClose}>
              {cancel ?? app.cancel}
            </Button>
            <Button
              variant="primary"
              form={id}
              formAction="submit"
              loading={busy}
              disabled={submitDisabledReason !== undefined}
              disabledReason={submitDisabledReason}
            >
              {submit}
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <form id={id} onSubmit={send} noValidate>
        <SpaceBetween size="m">{children}</SpaceBetween>
      </form>
    </Modal>
  );
}
