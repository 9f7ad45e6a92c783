import { CfnScalableTarget } from 'aws-cdk-lib/aws-applicationautoscaling';
import type { IScalableTableAttribute, Table } from 'aws-cdk-lib/aws-dynamodb';

/** Units that a table or index has at least and at most, each for reads and for writes. */
export const provisionedUnits = { fewest: 1, most: 1_000 };
const TARGET_PERCENT = 70;

/** Lets the capacity of a table and its indexes follow what is used of it. */
export function scale(table: Table, indexNames: readonly string[]): void {
  const range = { minCapacity: provisionedUnits.fewest, maxCapacity: provisionedUnits.most };
  const attributes: IScalableTableAttribute[] = [
    table.autoScaleReadCapacity(range),
    table.autoScaleWriteCapacity(range),
    ...indexNames.flatMap((name) => [
      table.autoScaleGlobalSecondaryIndexReadCapacity(name, range),
      table.autoScaleGlobalSecondaryIndexWriteCapacity(name, range),
    ]),
  ];
  for (const attribute of attributes) attribute.scaleOnUtilization({ targetUtilizationPercent: TARGET_PERCENT });
  for (const child of table.node.findAll()) {
    // Application Auto Scaling uses its service-linked role anyway, and naming it takes permission to pass it.
    if (child instanceof CfnScalableTarget) child.addPropertyDeletionOverride('RoleARN');
  }
}
