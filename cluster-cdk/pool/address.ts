import { CfnApiMapping, CfnDomainName } from 'aws-cdk-lib/aws-apigatewayv2';
import { Certificate, CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager';
import { ARecord, HostedZone, RecordTarget } from 'aws-cdk-lib/aws-route53';
import { Construct } from 'constructs';

export interface AddressProps {
  /** Of the API: a name below the domain, or a wildcard such as `*.palette.example.com`. */
  host: string;
  domainName: string;
  hostedZoneId: string;
  api: { apiId: string; stage: string };
}

/** The name by which an API is called, with its certificate and DNS record. */
export class Address extends Construct {
  constructor(scope: Construct, id: string, { host, domainName, hostedZoneId, api }: AddressProps) {
    super(scope, id);
    const zone = HostedZone.fromHostedZoneAttributes(this, 'Zone', { hostedZoneId, zoneName: domainName });
    const certificate = new Certificate(this, 'Certificate', {
      domainName: host,
      validation: CertificateValidation.fromDns(zone),
    });
    const name = new CfnDomainName(this, 'Name', {
      domainName: host,
      domainNameConfigurations: [
        { certificateArn: certificate.certificateArn, endpointType: 'REGIONAL', securityPolicy: 'TLS_1_2' },
      ],
    });
    new CfnApiMapping(this, 'Mapping', { apiId: api.apiId, domainName: name.ref, stage: api.stage });
    new ARecord(this, 'Record', {
      zone,
      recordName: host,
      target: RecordTarget.fromAlias({
        bind: () => ({ dnsName: name.attrRegionalDomainName, hostedZoneId: name.attrRegionalHostedZoneId }),
      }),
    });
  }
}
