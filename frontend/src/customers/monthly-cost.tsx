import Box from '@cloudscape-design/components/box';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../api/context.ts';
import { regionsQuery } from '../api/regions.ts';
import { dollars } from '../format/money.ts';
import { useTexts } from '../i18n/define-texts.ts';
import { useMessages } from '../i18n/messages.ts';
import { customerTexts } from './texts.ts';

interface MonthlyCostProps {
  usd: number;
  region: string | undefined;
  /** Of a customer whose product AWS bills by use: `usd` is for one that nobody uses. */
  byUse?: boolean;
  /** Of a customer of a pool: `usd` is its share of the pool's cost. */
  isShare?: boolean;
}

/** What a customer costs, and what its region costs besides. */
export function MonthlyCost({ usd, region, byUse = false, isShare = false }: MonthlyCostProps) {
  const { app } = useMessages();
  const t = useTexts(customerTexts);
  const { data: regions } = useQuery(regionsQuery(useApi()));
  const shared = regions?.find(({ code }) => code === region)?.monthlyUsd;
  const explanation = () => {
    if (isShare) return t.shareOfPool;
    if (byUse) return t.withoutUsage;
    return shared === undefined ? t.withoutRegion : t.withoutRegionOf(dollars(shared, app.locale));
  };
  return (
    <>
      {t.perMonth(dollars(usd, app.locale))}
      <Box color="text-body-secondary" fontSize="body-s">
        {explanation()}
      </Box>
    </>
  );
}
