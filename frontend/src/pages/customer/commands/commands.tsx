import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Customer } from '@console/core/contract/customer';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { CommandForm } from './command-form.tsx';
import { CommandHistory } from './history.tsx';
import { CommandOutput } from './output.tsx';

/** Runs programs in the customer's application. The address names the command whose output is shown. */
export function Commands({ customer }: { customer: Customer }) {
  const [search, setSearch] = useSearchParams();
  const [line, setLine] = useState('');
  const shown = search.get('command');
  const show = (id: string) => setSearch({ tab: 'commands', command: id }, { preventScrollReset: true });
  return (
    <SpaceBetween size="l">
      <CommandForm customer={customer} line={line} onLine={setLine} onRun={({ id }) => show(id)} />
      {shown && <CommandOutput key={shown} id={shown} />}
      <CommandHistory code={customer.code} onShow={show} onAgain={setLine} />
    </SpaceBetween>
  );
}
