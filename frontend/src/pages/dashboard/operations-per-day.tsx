import BarChart from '@cloudscape-design/components/bar-chart';
import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import {
  colorChartsStatusCritical,
  colorChartsStatusInfo,
  colorChartsStatusNeutral,
  colorChartsStatusPositive,
} from '@cloudscape-design/design-tokens';
import type { Summary } from '@console/core/contract/summary';
import { shortDay } from '../../format/time.ts';
import { useTexts } from '../../i18n/define-texts.ts';
import { useMessages } from '../../i18n/messages.ts';
import { statusTexts } from '../../statuses/texts.ts';
import { texts } from './texts.ts';

type Days = Summary['operations']['perDay'];

const colors = {
  succeeded: colorChartsStatusPositive,
  failed: colorChartsStatusCritical,
  cancelled: colorChartsStatusNeutral,
  unfinished: colorChartsStatusInfo,
};

export function OperationsPerDay({ days }: { days: Days }) {
  const { app } = useMessages();
  const statuses = useTexts(statusTexts);
  const t = useTexts(texts);
  const most = Math.max(...days.map((day) => day.succeeded + day.failed + day.cancelled + day.unfinished), 0);
  const titles = { ...statuses.operation, unfinished: statuses.operation.running };
  const kinds = ['succeeded', 'failed', 'cancelled', 'unfinished'] as const;
  return (
    <Container
      header={
        <Header variant="h2" description={t.perDayText}>
          {t.perDay}
        </Header>
      }
    >
      {most === 0 ? (
        <Box color="text-body-secondary">{t.noOperations}</Box>
      ) : (
        <BarChart
          ariaLabel={t.perDay}
          stackedBars
          hideFilter
          height={180}
          xScaleType="categorical"
          xTitle={t.day}
          yTitle={t.count}
          yDomain={[0, Math.max(4, most)]}
          series={kinds
            .filter((kind) => kind === 'succeeded' || days.some((day) => day[kind] > 0))
            .map((kind) => ({
              type: 'bar' as const,
              title: titles[kind],
              color: colors[kind],
              data: days.map((day) => ({ x: shortDay(day.day, app.locale), y: day[kind] })),
            }))}
          i18nStrings={{ yTickFormatter: (value) => (Number.isInteger(value) ? String(value) : '') }}
        />
      )}
    </Container>
  );
}
