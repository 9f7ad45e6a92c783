import { palette } from '@console/cluster-cdk/testing/functions-samples';
import {
  functionsCustomerTemplate,
  poolTemplate,
  tenantTableTemplate,
} from '@console/cluster-cdk/testing/functions-templates';
import { functionsCustomerUsage, poolUsage } from '@console/core/costs/functions-customer';
import type { Usage } from '@console/core/costs/usage';
import type { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';

interface Alarm {
  Metrics?: { MetricStat?: object }[];
}

const propertiesOf = (template: Template, type: string) =>
  Object.values(template.findResources(type)).map(({ Properties }) => Properties);

/** An alarm is billed for each of its metrics. */
const alarmsIn = (template: Template): number =>
  propertiesOf(template, 'AWS::CloudWatch::Alarm').reduce(
    (sum: number, { Metrics }: Alarm) => sum + (Metrics?.filter(({ MetricStat }) => MetricStat).length ?? 1),
    4 * propertiesOf(template, 'AWS::ApplicationAutoScaling::ScalingPolicy').length,
  );

/** Hours of capacity of a kind that is there before anybody uses it. */
const unitsIn = (template: Template, kind: 'Read' | 'Write'): number =>
  730 *
  propertiesOf(template, 'AWS::ApplicationAutoScaling::ScalableTarget')
    .filter(({ ScalableDimension }) => ScalableDimension.endsWith(`:${kind}CapacityUnits`))
    .reduce((sum, { MinCapacity }) => sum + MinCapacity, 0);

const inTemplate = (template: Template): Usage =>
  Object.fromEntries(
    Object.entries({
      alarmMonth: alarmsIn(template),
      dashboardMonth: propertiesOf(template, 'AWS::CloudWatch::Dashboard').length,
      encryptionKeyMonth: propertiesOf(template, 'AWS::KMS::Key').length,
      secretMonth: propertiesOf(template, 'AWS::SecretsManager::Secret').length,
      tableReadUnitHour: unitsIn(template, 'Read'),
      tableWriteUnitHour: unitsIn(template, 'Write'),
    }).filter(([, amount]) => amount > 0),
  );

const table = { indexes: 2, stream: true, billingMode: 'PROVISIONED' as const };
const provisioned = { ...palette, table };

describe.each([
  ['billed by request', palette],
  ['with provisioned capacity', provisioned],
])('the figures of a product whose table is %s', (_billing, product) => {
  it('of a pool follow from its template', () => {
    expect(poolUsage(product)).toEqual(inTemplate(poolTemplate({ product })));
  });

  it('of a private tenant follow from its template', () => {
    expect(functionsCustomerUsage(product, 'private')).toEqual(inTemplate(tenantTableTemplate({ product })));
  });

  it('of a silo follow from its template', () => {
    const silo = { ...product, tenancy: 'silo' as const, cloudTypes: [] };
    expect(functionsCustomerUsage(silo, 'private')).toEqual(inTemplate(functionsCustomerTemplate({ product: silo })));
  });

  it('of a public tenant are nothing: it has no resource of its own', () => {
    expect(functionsCustomerUsage(product, 'public')).toEqual({});
  });
});
