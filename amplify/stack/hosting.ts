import { CfnApp, CfnBranch } from 'aws-cdk-lib/aws-amplify';
import { Construct } from 'constructs';
import { customHeaders } from './hosting-headers.ts';

export interface HostingProps {
  /** URL of the API, without a trailing slash. */
  apiUrl: string;
  /** Region of the user pool. */
  region: string;
  /** Address of the provider's logo. @default the console's own */
  logo?: string | undefined;
}

/** Paths without a file extension: the console's own pages. */
const pagePaths =
  '</^[^.]+$|\\.(?!(css|gif|html|ico|jpg|js|json|map|png|svg|txt|webmanifest|webp|woff|woff2)$)([^.]+$)/>';

/** The pages, uploaded rather than built from a repository. The API is available at the same origin. */
export class Hosting extends Construct {
  readonly appId: string;
  readonly branchName: string;
  readonly url: string;

  constructor(scope: Construct, id: string, { apiUrl, region, logo }: HostingProps) {
    super(scope, id);
    const app = new CfnApp(this, 'App', {
      name: 'deployment-console',
      description: 'Pages of the deployment console',
      platform: 'WEB',
      customHeaders: customHeaders(region, logo),
      customRules: [
        { source: '/api/<*>', target: `${apiUrl}/api/<*>`, status: '200' },
        { source: pagePaths, target: '/index.html', status: '200' },
      ],
    });
    const branch = new CfnBranch(this, 'Branch', {
      appId: app.attrAppId,
      branchName: 'main',
      stage: 'PRODUCTION',
      enableAutoBuild: false,
    });
    this.appId = app.attrAppId;
    this.branchName = branch.branchName;
    this.url = `https://${branch.branchName}.${app.attrDefaultDomain}`;
  }
}
