import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';

/** Lets `grantee` become a role of the cluster account. */
export function allowAssume({ grantPrincipal }: IGrantable, role: string): void {
  grantPrincipal.addToPrincipalPolicy(
    new PolicyStatement({ sid: 'ClusterAccount', actions: ['sts:AssumeRole'], resources: [role] }),
  );
}
