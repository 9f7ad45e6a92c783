import Button from '@cloudscape-design/components/button';
import type { Operation } from '@console/core/contract/operation';
import { customerOperation, isCustomerOperation, type OperationType } from '@console/core/contract/operations/all';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/context.ts';
import { customerQuery } from '../../api/customers.ts';
import { regionsQuery } from '../../api/regions.ts';
import { canOpen } from '../../customers/can-open.ts';
import { LinkButton } from '../../elements/link-button.tsx';
import { useTexts } from '../../i18n/define-texts.ts';
import { useDenied } from '../../session/context.ts';
import { texts } from './texts.ts';

/** What people want to do once it has succeeded. */
export function NextStep({ operation }: { operation: Operation }) {
  const { status, type, customer, region } = operation;
  if (status !== 'succeeded') return null;
  if (customer !== undefined) return deploys(type) ? <OpenApplication code={customer} /> : null;
  return type === 'region.add' && region !== undefined ? <FirstCustomer region={region} /> : null;
}

const deploys = (type: OperationType): boolean =>
  isCustomerOperation(type) && customerOperation(type).effect.kind === 'deploy';

function OpenApplication({ code }: { code: string }) {
  const t = useTexts(texts);
  const { data: customer } = useQuery(customerQuery(useApi(), code));
  if (!customer || !canOpen(customer)) return null;
  return (
    <Button variant="primary" iconName="external" iconAlign="right" href={customer.url} target="_blank">
      {t.openApplication}
    </Button>
  );
}

function FirstCustomer({ region }: { region: string }) {
  const t = useTexts(texts);
  const denied = useDenied()('operator');
  const { data: regions } = useQuery(regionsQuery(useApi()));
  if (regions?.find(({ code }) => code === region)?.customers !== 0) return null;
  return (
    <LinkButton variant="primary" href="/create-customer" disabled={denied !== undefined} disabledReason={denied}>
      {t.firstCustomer}
    </LinkButton>
  );
}
