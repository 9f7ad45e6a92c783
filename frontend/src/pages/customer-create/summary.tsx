import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import { type CloudType, isPlan, type ProductView } from '@console/core/contract/product';
import { useOutputs } from '../../configuration/context.ts';
import { customerUrl } from '../../configuration/customer-url.ts';
import { MonthlyCost } from '../../customers/monthly-cost.tsx';
import { usePoolHost } from '../../customers/pool-host.ts';
import { duration } from '../../format/duration.ts';
import { useTexts } from '../../i18n/define-texts.ts';
import { useMessages } from '../../i18n/messages.ts';
import { texts } from './texts.ts';

interface SummaryProps {
  code: string;
  region: string | undefined;
  product: ProductView | undefined;
  size: ProductView['sizes'][number] | undefined;
  cloudType: CloudType | undefined;
}

/** Minutes that a stack with a database takes on AWS, apart from the start of the application. */
const stackMinutes = 12;

/** The address, the cost and the wait, before anything is asked for. */
export function Summary({ code, region, product, size, cloudType }: SummaryProps) {
  const { app } = useMessages();
  const t = useTexts(texts);
  const { custom } = useOutputs();
  const host = usePoolHost(product, region);
  const isPooled = product?.tenancy === 'pool';
  const name = isPooled ? host && `${code}.${host}` : code;
  const url = code && name ? customerUrl(custom, name, region) : undefined;
  const usd = size && isPlan(size) && cloudType ? size.monthlyUsdByCloudType[cloudType] : size?.monthlyUsd;
  const isByUse = product?.runtime === 'functions';
  const wait = ({ tenancy, startupSeconds }: ProductView) => {
    if (tenancy === 'pool') return t.durationPool;
    if (custom.mode === 'local') return t.durationLocal(duration(startupSeconds * 1000));
    return t.durationAws(stackMinutes + Math.ceil(startupSeconds / 60));
  };
  return (
    <Container header={<Header variant="h2">{t.summary}</Header>}>
      <KeyValuePairs
        columns={3}
        items={[
          { label: t.url, value: url ?? app.nothing },
          {
            label: t.cost,
            value: usd === undefined ? app.nothing : <MonthlyCost usd={usd} region={region} byUse={isByUse} />,
          },
          { label: t.duration, value: product ? wait(product) : app.nothing },
        ]}
      />
    </Container>
  );
}
