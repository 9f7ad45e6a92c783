import ButtonDropdown, { type ButtonDropdownProps } from '@cloudscape-design/components/button-dropdown';
import { type BatchAction, batchActions, typeOf } from '@console/core/contract/batch';
import type { Customer } from '@console/core/contract/customer';
import { customerOperation } from '@console/core/contract/operations/all';
import { lazy, Suspense, useState } from 'react';
import { actionTexts } from '../customers/action-texts.ts';
import { ActionsMenu } from '../customers/actions-menu.tsx';
import { useTexts } from '../i18n/define-texts.ts';
import { useMessages } from '../i18n/messages.ts';
import { useDenied } from '../session/context.ts';
import type { Selection } from './selection.ts';

const BatchDialog = lazy(async () => ({ default: (await import('./batch-dialog.tsx')).BatchDialog }));

/** What needs no form of its own, and updates, for which the dialog has one. */
const offered = batchActions.filter((action) => action !== 'command');

interface BatchActionsProps {
  selection: { customers: readonly Customer[] } | Extract<Selection, { filter: unknown }>;
  onCreated?: () => void;
}

/** What can be done with the selected customers, or with all that match. With one alone, what can be done with it. */
export function BatchActions({ selection, onCreated }: BatchActionsProps) {
  const { operationTypes } = useMessages();
  const texts = useTexts(actionTexts);
  const denied = useDenied();
  const [asked, setAsked] = useState<BatchAction>();
  const [only, ...others] = 'customers' in selection ? selection.customers : [];
  if (only && others.length === 0) return <ActionsMenu customer={only} />;
  const nobody = 'customers' in selection && !only ? texts.chooseOne : undefined;

  const item = (action: BatchAction): ButtonDropdownProps.Item => {
    const type = typeOf(action);
    const disabledReason = denied(customerOperation(type).role) ?? nobody;
    const text = operationTypes[type].action;
    return { id: action, text, ...(disabledReason ? { disabled: true, disabledReason } : {}) };
  };
  return (
    <>
      <ButtonDropdown items={offered.map(item)} onItemClick={({ detail }) => setAsked(detail.id as BatchAction)}>
        {texts.menu}
      </ButtonDropdown>
      <Suspense>
        {asked && (
          <BatchDialog action={asked} selection={selection} onCreated={onCreated} onClose={() => setAsked(undefined)} />
        )}
      </Suspense>
    </>
  );
}
