import type { CustomerMetrics } from '@console/core/contract/customer';
import type { Command } from 'commander';
import { acts } from '../command.ts';
import { segment } from '../http/client.ts';
import type { Io } from '../io.ts';
import { type Columns, table } from '../output/table.ts';

type Series = CustomerMetrics['series'][number];

const values = ({ points }: Series): number[] => points.map(({ value }) => value);
const shown = (value: number | undefined): string | undefined =>
  value === undefined || !Number.isFinite(value) ? undefined : String(Math.round(value * 100) / 100);

const columns: Columns<Series> = {
  METRIC: (series) => series.id,
  UNIT: (series) => series.unit,
  LAST: (series) => shown(values(series).at(-1)),
  LEAST: (series) => shown(Math.min(...values(series))),
  MOST: (series) => shown(Math.max(...values(series))),
  POINTS: (series) => series.points.length,
  AT: (series) => series.points.at(-1)?.time,
};

export const addCustomerMetrics = (customers: Command, io: Io): Command =>
  customers
    .command('metrics <code>')
    .description('tasks, requests, errors, latency, CPU and memory of the last hours')
    .action(
      acts(io, async ({ connect, args, print }) => {
        const path = `/customers/${segment(args[0] ?? '')}/metrics`;
        const metrics = await (await connect()).get<CustomerMetrics>(path);
        print(metrics, () => (metrics.series.length > 0 ? table(columns, metrics.series) : ['No metrics yet.']));
      }),
    );
