import { useQuery } from '@tanstack/react-query';
import { useApi } from '../../api/context.ts';
import { regionsQuery } from '../../api/regions.ts';
import { LinkButton } from '../../elements/link-button.tsx';
import { useTexts } from '../../i18n/define-texts.ts';
import { useDenied } from '../../session/context.ts';
import { Empty } from '../../tables/states.tsx';
import { texts } from './texts.ts';

/** Leads to the first step: a region, then a customer. */
export function NoCustomers() {
  const t = useTexts(texts);
  const denied = useDenied();
  const { data: regions } = useQuery(regionsQuery(useApi()));
  const step = regions?.length === 0 ? 'region' : 'customer';
  const reason = denied(step === 'region' ? 'admin' : 'operator');
  return (
    <Empty
      title={t.empty}
      text={step === 'region' ? t.emptyNoRegion : t.emptyText}
      action={
        <LinkButton
          href={step === 'region' ? '/regions/add' : '/create-customer'}
          disabled={reason !== undefined}
          disabledReason={reason}
        >
          {step === 'region' ? t.addRegion : t.create}
        </LinkButton>
      }
    />
  );
}
