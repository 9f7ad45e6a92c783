import type { UsageOfDay } from './usage.ts';

const height = 80;
const step = 40;

/** Requests by day. The numbers are beside the bars: colour and height are not all there is. */
export function Chart({ days }: { days: UsageOfDay[] }) {
  const requests = days.map(({ usage }) => usage.requests ?? 0);
  const most = Math.max(1, ...requests);
  const text = days.map(({ day }, at) => `${day}: ${requests[at]}`).join(', ');
  return (
    <svg className="chart" role="img" aria-label={`Requests by day. ${text}`} viewBox={`0 0 ${days.length * step} 120`}>
      {days.map(({ day }, at) => {
        const bar = ((requests[at] ?? 0) / most) * height;
        return (
          <g key={day} transform={`translate(${at * step} 0)`}>
            <rect x={6} width={step - 12} y={15 + height - bar} height={bar} rx={2} />
            <text x={step / 2} y={10 + height - bar}>
              {requests[at]}
            </text>
            <text x={step / 2} y={112}>
              {day.slice(8)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
