import Alert from '@cloudscape-design/components/alert';
import { LinkButton } from '../../elements/link-button.tsx';
import { useDenied } from '../../session/context.ts';
import { useWords } from '../../words/words.ts';

/** What has to be there before a customer can be created. */
export function Missing({ region, product }: { region: boolean; product: boolean }) {
  const { customerForm } = useWords();
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
