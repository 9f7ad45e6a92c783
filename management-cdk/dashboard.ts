import { Dashboard, GraphWidget, type IMetric, PeriodOverride, TextWidget } from 'aws-cdk-lib/aws-cloudwatch';
import { Duration } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { type ControlPlane, errorsOf, iteratorAge, reconcilerRuns, throttles } from './alarms.ts';

const graph = (title: string, left: IMetric[]) => new GraphWidget({ title, left, width: 8, height: 6 });

/** Metrics of everything that runs operations. */
export class ControlPlaneDashboard extends Dashboard {
  constructor(scope: Construct, id: string, { functions, table, project, deadLetters }: ControlPlane) {
    super(scope, id, { periodOverride: PeriodOverride.AUTO, defaultInterval: Duration.days(1) });
    const all = Object.values(functions);
    const heading = '# Deployment console\nThe runbooks of the alarms are in `docs/operating.md`.';
    this.addWidgets(new TextWidget({ markdown: heading, width: 24, height: 2 }));
    this.addWidgets(
      graph('Builds', [project.metricBuilds(), project.metricFailedBuilds()]),
      graph('Duration of builds', [project.metricDuration()]),
      graph('Runs of the reconciler', [reconcilerRuns()]),
    );
    this.addWidgets(
      graph('Errors of functions', all.map(errorsOf)),
      graph(
        'Duration of functions',
        all.map((one) => one.metricDuration({ statistic: 'p95' })),
      ),
      graph('Iterator age of the stream', [iteratorAge(functions.dispatcher)]),
    );
    this.addWidgets(
      graph('Messages in the dead-letter queue', [deadLetters.metricApproximateNumberOfMessagesVisible()]),
      graph('Throttled requests to the table', [throttles(table)]),
      graph('Consumed capacity of the table', [
        table.metricConsumedReadCapacityUnits(),
        table.metricConsumedWriteCapacityUnits(),
      ]),
    );
  }
}
