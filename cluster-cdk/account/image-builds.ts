import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { suppressFindings } from '@console/cdk-constructs/suppress-findings';
import { imageProjectName, roleNames } from '@console/core/configuration/names';
import { publishedPrefix } from '@console/core/products/images/published';
import { BuildSpec, ComputeType, LinuxArmBuildImage, Project } from 'aws-cdk-lib/aws-codebuild';
import { PolicyDocument, type PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Duration, RemovalPolicy } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { parse } from 'yaml';
import type { Arns } from './arns.ts';
import { allow, on } from './statement.ts';

const buildspecFile = fileURLToPath(new URL('../../deployment/image-buildspec.yml', import.meta.url));

/** Builds and copies images for administrators without a container engine. It costs nothing while nothing is built. */
export class ImageBuilds extends Construct {
  constructor(scope: Construct, id: string, arns: Arns) {
    super(scope, id);
    const role = new Role(this, 'Role', {
      roleName: roleNames.images,
      description: 'Pushes images of products to the repositories of the deployment console',
      assumedBy: new ServicePrincipal('codebuild.amazonaws.com'),
      inlinePolicies: { Own: new PolicyDocument({ statements: imageBuildStatements(arns), minimize: false }) },
    });
    const logGroup = new LogGroup(this, 'Log', {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const project = new Project(this, 'Project', {
      projectName: imageProjectName,
      description: 'Builds or copies the image of a product and pushes it to ECR',
      // The project would add more permissions than a build needs.
      role: role.withoutPolicyUpdates(),
      buildSpec: BuildSpec.fromObjectToYaml(parse(readFileSync(buildspecFile, 'utf8'))),
      environment: {
        buildImage: LinuxArmBuildImage.AMAZON_LINUX_2023_STANDARD_3_0,
        computeType: ComputeType.SMALL,
        privileged: true,
      },
      timeout: Duration.hours(1),
      logging: { cloudWatch: { logGroup } },
      grantReportGroupPermissions: false,
    });
    suppressFindings(project, {
      'AwsSolutions-CB3': 'Docker builds images in privileged mode only.',
      'AwsSolutions-CB4': 'Builds write no artifacts that could be encrypted.',
    });
    logGroup.grantWrite(role);
    suppressFindings(role, {
      'AwsSolutions-IAM5':
        'Repositories of products, and the bucket of the CDK, are known by the prefixes of their names.',
    });
  }
}

/** The prefix of uploaded folders in the bucket of the CDK. */
const uploads = 'deployment-console-images';

const imageBuildStatements = ({ arn, toolkit }: Arns): PolicyStatement[] => [
  allow({
    sid: 'ReadFolders',
    actions: on('s3', 'GetObject', 'GetObjectVersion'),
    resources: `${toolkit.bucket}/${uploads}/*`,
  }),
  allow({
    sid: 'FindBucket',
    actions: on('s3', 'GetBucketAcl', 'GetBucketLocation'),
    resources: toolkit.bucket,
  }),
  allow({ sid: 'SignInToRegistry', actions: ['ecr:GetAuthorizationToken'] }),
  allow({
    sid: 'PushImages',
    actions: on(
      'ecr',
      'BatchCheckLayerAvailability',
      'BatchGetImage',
      'CompleteLayerUpload',
      'GetDownloadUrlForLayer',
      'InitiateLayerUpload',
      'PutImage',
      'UploadLayerPart',
    ),
    resources: arn('ecr', `repository/${publishedPrefix}/*`),
  }),
];
