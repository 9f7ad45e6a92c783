import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import ProgressBar from '@cloudscape-design/components/progress-bar';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { Summary } from '@console/core/contract/summary';
import { InternalLink } from '../../elements/internal-link.tsx';
import { LinkButton } from '../../elements/link-button.tsx';
import { useTexts } from '../../i18n/define-texts.ts';
import { useMessages } from '../../i18n/messages.ts';
import { useDenied } from '../../session/context.ts';
import { RegionStatus } from '../../statuses/region-status.tsx';
import { Empty } from '../../tables/states.tsx';
import { texts } from './texts.ts';

const share = (customers: number, capacity: number) => (capacity > 0 ? Math.min(100, (customers / capacity) * 100) : 0);

export function RegionCapacity({ regions }: { regions: Summary['regions'] }) {
  const t = useTexts(texts);
  const { quotas } = useMessages().texts;
  const denied = useDenied()('admin');
  return (
    <Container
      fitHeight
      header={
        <Header
          variant="h2"
          counter={`(${regions.length})`}
          actions={
            <InternalLink href="/regions" ariaLabel={`${t.viewAll}: ${t.regions}`}>
              {t.viewAll}
            </InternalLink>
          }
        >
          {t.regions}
        </Header>
      }
    >
      {regions.length === 0 ? (
        <Empty
          title={t.noRegions}
          action={
            <LinkButton href="/regions/add" disabled={denied !== undefined} disabledReason={denied}>
              {t.addRegion}
            </LinkButton>
          }
        />
      ) : (
        <SpaceBetween size="s">
          {regions.map(({ code, name, status, customers, capacity, capacityLimit }) => (
            <ProgressBar
              key={code}
              label={`${name} · ${code}`}
              value={share(customers, capacity)}
              description={<RegionStatus status={status} />}
              additionalInfo={t.capacityUsed(customers, capacity, quotas[capacityLimit.quota])}
            />
          ))}
        </SpaceBetween>
      )}
    </Container>
  );
}
