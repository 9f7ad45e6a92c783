import Alert from '@cloudscape-design/components/alert';
import { LinkButton } from '../../elements/link-button.tsx';
import { useMessages } from '../../i18n/messages.ts';
import { useDenied } from '../../session/context.ts';

/** What has to be there before a customer can be created. */
export function Missing({ region, product }: { region: boolean; product: boolean }) {
  const { customerForm } = useMessages();
  const denied = useDenied()('admin');
  return (
    <>
      {region && (
        <Alert
          type="warning"
          header={customerForm.noRegion}
          action={
            <LinkButton href="/regions/add" formAction="none" disabled={denied !== undefined} disabledReason={denied}>
              {customerForm.addRegion}
            </LinkButton>
          }
        >
          {customerForm.noRegionText}
        </Alert>
      )}
      {product && (
        <Alert type="warning" header={customerForm.noProduct}>
          {customerForm.noProductText}
        </Alert>
      )}
    </>
  );
}
