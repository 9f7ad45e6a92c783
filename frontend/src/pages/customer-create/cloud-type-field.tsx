import FormField from '@cloudscape-design/components/form-field';
import Tiles from '@cloudscape-design/components/tiles';
import { isPlan } from '@console/core/contract/product';
import { customerTexts } from '../../customers/texts.ts';
import { dollars } from '../../format/money.ts';
import { useTexts } from '../../i18n/define-texts.ts';
import { useMessages } from '../../i18n/messages.ts';
import type { FormState } from './form.ts';
import { texts } from './texts.ts';

/** Where the data of the customer is to be, of a product that offers a choice. */
export function CloudTypeField({ form }: { form: FormState }) {
  const { app } = useMessages();
  const t = useTexts(texts);
  const { attributes } = useTexts(customerTexts);
  const { size, cloudType } = form;
  const types = form.product?.cloudTypes ?? [];
  if (types.length < 2) return null;
  const prices = size && isPlan(size) ? size.monthlyUsdByCloudType : {};
  return (
    <FormField label={attributes.cloudType} errorText={form.errorOf('cloudType')} stretch>
      <Tiles
        value={cloudType ?? null}
        ariaLabel={attributes.cloudType}
        items={types.map((type) => ({
          value: type,
          label: t.cloudTypes[type].label,
          description: `${t.cloudTypes[type].text} ${t.fromMonthly(dollars(prices[type] ?? 0, app.locale))}`,
        }))}
        onChange={({ detail }) => form.change({ cloudType: types.find((type) => type === detail.value) })}
      />
    </FormField>
  );
}
