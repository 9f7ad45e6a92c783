import type { OpenList } from '../../step00-single-tenant/page/application.ts';
import { useResource } from '../../step00-single-tenant/page/use-resource.ts';
import { Chart } from './chart.tsx';
import { inUsd, type ListUsage } from './usage.ts';

/** What one list has used, for all of its people. */
export function UsageOfList({ list }: { list: OpenList }) {
  const { value } = useResource<ListUsage>(`/lists/${list.id}/usage`);
  if (!value) return null;
  return (
    <section aria-labelledby="usage">
      <link rel="stylesheet" href="/usage.css" precedence="default" />
      <h2 id="usage">Usage in 7 days</h2>
      <p>
        {value.usage.requests ?? 0} requests, which cost {inUsd(value.cost)}.
      </p>
      <Chart days={value.days} />
    </section>
  );
}
