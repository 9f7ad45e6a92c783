import { Heading, Notices } from '../../step00-single-tenant/page/elements.tsx';
import { useResource } from '../../step00-single-tenant/page/use-resource.ts';
import { Chart } from './chart.tsx';
import { type AllUsage, inUsd, type ListUsage, type UsageOfDay } from './usage.ts';

/** The days of all lists, added up. */
const sumOfDays = (items: ListUsage[]): UsageOfDay[] =>
  (items[0]?.days ?? []).map(({ day }, at) => ({
    day,
    usage: { requests: items.reduce((sum, { days }) => sum + (days[at]?.usage.requests ?? 0), 0) },
  }));

/** What the lists that somebody owns have used, and their sum. */
export function UsagePage() {
  const { value, isOffline, failure } = useResource<AllUsage>('/usage');
  return (
    <>
      <link rel="stylesheet" href="/usage.css" precedence="default" />
      <Heading>Usage in 7 days</Heading>
      <Notices isOffline={isOffline} failure={failure} />
      {value?.items.length === 0 && <p>You own no lists.</p>}
      {value && value.items.length > 0 && (
        <>
          <Chart days={sumOfDays(value.items)} />
          <table className="usage">
            <thead>
              <tr>
                <th scope="col">List</th>
                <th scope="col">Requests</th>
                <th scope="col">Computing (ms)</th>
                <th scope="col">Cost</th>
              </tr>
            </thead>
            <tbody>
              {value.items.map(({ id, name, usage, cost }) => (
                <tr key={id}>
                  <th scope="row">{name}</th>
                  <td>{usage.requests ?? 0}</td>
                  <td>{usage.computeMs ?? 0}</td>
                  <td>{inUsd(cost)}</td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">All of your lists</th>
                <td>{value.usage.requests ?? 0}</td>
                <td>{value.usage.computeMs ?? 0}</td>
                <td>{inUsd(value.cost)}</td>
              </tr>
            </tfoot>
          </table>
          {value.omitted > 0 && <p>Without {value.omitted} older lists.</p>}
        </>
      )}
    </>
  );
}
