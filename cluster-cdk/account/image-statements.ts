import { publishedPrefix } from '@console/core/products/images/published';
import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Arns } from './arns.ts';
import { allow } from './statement.ts';

/** How the job finds the image that it deploys. */
export const findImageStatements = ({ arn }: Arns): PolicyStatement[] => [
  allow({
    sid: 'FindImages',
    actions: ['ecr:DescribeImages'],
    resources: arn('ecr', `repository/${publishedPrefix}/*`),
  }),
];
