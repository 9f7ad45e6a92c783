import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/context.ts';
import { regionsQuery } from '../../api/regions.ts';
import { LinkButton } from '../../elements/link-button.tsx';
import { useMessages } from '../../i18n/messages.ts';
import { useDenied } from '../../session/context.ts';
import { Empty } from '../../tables/states.tsx';

/** Leads to the first step: a region, then a customer. */
export function NoCustomers() {
  const { customers } = useMessages();
  const denied = useDenied();
  const { data: regions } = useQuery(regionsQuery(useApi()));
  const step = regions?.length === 0 ? 'region' : 'customer';
  const reason = denied(step === 'region' ? 'admin' : 'operator');
  return (
    <Empty
      title={customers.empty}
      text={step === 'region' ? customers.emptyNoRegion : customers.emptyText}
      action={
        <LinkButton
          href={step === 'region' ? '/regions/add' : '/create-customer'}
          disabled={reason !== undefined}
          disabledReason={reason}
        >
          {step === 'region' ? customers.addRegion : customers.create}
        </LinkButton>
      }
    />
  );
}
