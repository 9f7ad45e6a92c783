import { Dashboard, GraphWidget, type IWidget, Metric, TextWidget } from 'aws-cdk-lib/aws-cloudwatch';
import { Duration } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { FunctionsApplication } from './application.ts';
import type { FunctionsProduct } from './definition.ts';

const WIDTH = 12;

/** One page about a pool: its requests, functions, table and what could not be handled. */
export function addDashboard(
  scope: Construct,
  id: string,
  product: FunctionsProduct,
  { api, functions, table, deadLetters }: FunctionsApplication,
): Dashboard {
  const ofApi = (metricName: string, statistic: string) =>
    new Metric({
      namespace: 'AWS/ApiGateway',
      metricName,
      statistic,
      period: Duration.minutes(1),
      dimensionsMap: { ApiId: api.apiId },
    });
  const lambdas = [...functions].map(([name, { lambda }]) => ({ label: name, lambda }));
  const widgets: IWidget[] = [
    graph('Requests', [ofApi('Count', 'Sum'), ofApi('4xx', 'Sum'), ofApi('5xx', 'Sum')]),
    graph('Latency in ms', [ofApi('Latency', 'p50'), ofApi('Latency', 'p95'), ofApi('Latency', 'p99')]),
    graph(
      'Errors of functions',
      lambdas.map(({ label, lambda }) => lambda.metricErrors({ label })),
    ),
    graph(
      'Executions at once',
      lambdas.map(({ label, lambda }) => lambda.metric('ConcurrentExecutions', { label, statistic: 'Maximum' })),
    ),
    ...(table
      ? [
          graph('Units of the table', [
            table.metricConsumedReadCapacityUnits(),
            table.metricConsumedWriteCapacityUnits(),
          ]),
        ]
      : []),
    ...(deadLetters ? [graph('Not handled', [deadLetters.metricApproximateNumberOfMessagesVisible()])] : []),
  ];
  const dashboard = new Dashboard(scope, id);
  dashboard.addWidgets(new TextWidget({ markdown: `# ${product.id}`, width: 2 * WIDTH, height: 1 }));
  for (let n = 0; n < widgets.length; n += 2) dashboard.addWidgets(...widgets.slice(n, n + 2));
  return dashboard;
}

const graph = (title: string, left: Metric[]): GraphWidget => new GraphWidget({ title, left, width: WIDTH, height: 6 });
