import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import type { ProductView } from '@console/core/contract/product';
import { useOutputs } from '../../configuration/context.ts';
import { customerUrl } from '../../configuration/customer-url.ts';
import { MonthlyCost } from '../../customers/monthly-cost.tsx';
import { duration } from '../../format/duration.ts';
import { useTexts } from '../../i18n/define-texts.ts';
import { useMessages } from '../../i18n/messages.ts';
import { texts } from './texts.ts';

interface SummaryProps {
  code: string;
  region: string | undefined;
  product: ProductView | undefined;
  size: ProductView['sizes'][number] | undefined;
}

/** Minutes that a stack with a database takes on AWS, apart from the start of the application. */
const stackMinutes = 12;

/** The address, the cost and the wait, before anything is asked for. */
export function Summary({ code, region, product, size }: SummaryProps) {
  const { app } = useMessages();
  const t = useTexts(texts);
  const { custom } = useOutputs();
  const url = code ? customerUrl(custom, code, region) : undefined;
  const wait = (seconds: number) =>
    custom.mode === 'local'
      ? t.durationLocal(duration(seconds * 1000))
      : t.durationAws(stackMinutes + Math.ceil(seconds / 60));
  return (
    <Container header={<Header variant="h2">{t.summary}</Header>}>
      <KeyValuePairs
        columns={3}
        items={[
          { label: t.url, value: url ?? app.nothing },
          {
            label: t.cost,
            value: size ? <MonthlyCost usd={size.monthlyUsd} region={region} /> : app.nothing,
          },
          { label: t.duration, value: product ? wait(product.startupSeconds) : app.nothing },
        ]}
      />
    </Container>
  );
}
