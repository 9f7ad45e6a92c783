import Alert from '@cloudscape-design/components/alert';
import { LinkButton } from '../../elements/link-button.tsx';
import { useTexts } from '../../i18n/define-texts.ts';
import { useDenied } from '../../session/context.ts';
import { texts } from './texts.ts';

/** What has to be there before a customer can be created. */
export function Prerequisites({ region, product }: { region: boolean; product: boolean }) {
  const t = useTexts(texts);
  const denied = useDenied()('admin');
  return (
    <>
      {region && (
        <Alert
          type="warning"
          header={t.noRegion}
          action={
            <LinkButton href="/regions/add" formAction="none" disabled={denied !== undefined} disabledReason={denied}>
              {t.addRegion}
            </LinkButton>
          }
        >
          {t.noRegionText}
        </Alert>
      )}
      {product && (
        <Alert type="warning" header={t.noProduct}>
          {t.noProductText}
        </Alert>
      )}
    </>
  );
}
