import BarChart from '@cloudscape-design/components/bar-chart';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Table from '@cloudscape-design/components/table';
import { toCsv } from '@console/core/contract/csv';
import type { Customer } from '@console/core/contract/customer';
import { type UsageDay, type UsageUnit, usageUnits } from '@console/core/contract/usage';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../api/context.ts';
import { usageQuery } from '../../api/customers.ts';
import { LoadError } from '../../elements/load-error.tsx';
import { Loading } from '../../elements/loading.tsx';
import { saveText } from '../../elements/save-text.ts';
import { grouped } from '../../format/count.ts';
import { day, shortDay } from '../../format/time.ts';
import { useTexts } from '../../i18n/define-texts.ts';
import { useMessages } from '../../i18n/messages.ts';
import { texts } from './texts.ts';

const dayInMs = 24 * 3_600 * 1_000;
const isoDay = (time: number) => new Date(time).toISOString().slice(0, 10);
const lastDays = (count: number, now = Date.now()) => ({ from: isoDay(now - (count - 1) * dayInMs), to: isoDay(now) });

/** What the customer of a pool has used, by day. */
export function Usage({ customer: { code } }: { customer: Customer }) {
  const { app } = useMessages();
  const { usage: t } = useTexts(texts);
  const [unit, setUnit] = useState<UsageUnit>('requests');
  const { data, error, refetch } = useQuery(usageQuery(useApi(), code, lastDays(30)));
  if (!data) return error ? <LoadError error={error} onRetry={refetch} /> : <Loading text={t.loading} />;
  const options = usageUnits.map((value) => ({ value, label: t.units[value] }));
  const download = () => {
    const headings = ['day', ...usageUnits];
    const rows = data.items.map((item) => [item.day, ...usageUnits.map((one) => item[one])]);
    saveText(`${code}-usage.csv`, 'text/csv', toCsv({ headings, rows }));
  };
  const chart = (
    <Container
      header={
        <Header
          variant="h2"
          description={t.description}
          actions={
            <Select
              inlineLabelText={t.shown}
              options={options}
              selectedOption={options.find(({ value }) => value === unit) ?? null}
              onChange={({ detail }) => setUnit(usageUnits.find((one) => one === detail.selectedOption.value) ?? unit)}
            />
          }
        >
          {t.title}
        </Header>
      }
    >
      <BarChart
        ariaLabel={t.units[unit]}
        height={180}
        hideFilter
        hideLegend
        xScaleType="categorical"
        xTitle={t.day}
        yTitle={t.units[unit]}
        yDomain={[0, Math.max(4, ...data.items.map((item) => item[unit]))]}
        series={[
          {
            type: 'bar',
            title: t.units[unit],
            data: data.items.map((item) => ({ x: shortDay(item.day, app.locale), y: item[unit] })),
          },
        ]}
        i18nStrings={{ yTickFormatter: (value) => (Number.isInteger(value) ? grouped(value, app.locale) : '') }}
      />
    </Container>
  );
  return (
    <SpaceBetween size="l">
      {chart}
      <Table
        header={
          <Header
            variant="h2"
            actions={
              <Button iconName="download" onClick={download}>
                {t.csv}
              </Button>
            }
          >
            {t.byDay}
          </Header>
        }
        ariaLabels={{ tableLabel: t.title }}
        items={[{ ...data.total, day: '' }, ...data.items.toReversed()]}
        trackBy="day"
        columnDefinitions={[
          {
            id: 'day',
            header: t.day,
            cell: (item) => (item.day ? day(item.day, app.locale) : <strong>{t.total}</strong>),
            isRowHeader: true,
          },
          ...usageUnits.map((one) => ({
            id: one,
            header: t.units[one],
            cell: (item: UsageDay) => grouped(item[one], app.locale),
          })),
        ]}
      />
    </SpaceBetween>
  );
}
