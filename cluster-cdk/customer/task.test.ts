import { resources } from '@console/cdk-constructs/testing/resources';
import { describe, expect, it } from 'vitest';
import { customerProps, shop, shopProps } from '../testing/samples.ts';
import { containerOf, taskOf } from '../testing/tasks.ts';
import { customerTemplate } from '../testing/templates.ts';

const template = customerTemplate(shopProps);
const local = customerTemplate({ ...shopProps, place: 'local' });

describe('the files of an application', () => {
  const writer = containerOf(template, 'files');

  it('are written before the application starts, by a container that then ends', () => {
    expect(writer).toMatchObject({
      Essential: false,
      DockerLabels: {
        'deployment-console.role': 'files',
        'deployment-console.files': JSON.stringify(Object.keys(shop.files)),
      },
    });
    expect(containerOf(template, 'app').DependsOn).toContainEqual({ ContainerName: 'files', Condition: 'SUCCESS' });
  });

  it('have their contents in variables, in the order of the paths; those with secrets are secrets', () => {
    expect(writer.Environment).toEqual([{ Name: 'FILE_0', Value: 'language = en' }]);
    expect(writer.Secrets.map(({ Name }) => Name)).toEqual(['FILE_1', 'FILE_2', 'FILE_3']);
    expect(writer.Secrets[2]?.ValueFrom).toEqual(expect.stringContaining(':licence::'));
    expect(JSON.stringify(writer.Command)).not.toContain('language');
  });

  it('stand at their path below /etc; elsewhere a volume would hide what the image has there', () => {
    const script = String(writer.Command[0]);
    expect(script).toContain(`printf %s "$FILE_0" > '/etc/shop/shop.conf'`);
    expect(script).toContain(`printf %s "$FILE_2" > '/run/deployment-console/files/app/shop.conf'`);
    const mounts = containerOf(template, 'app').MountPoints?.filter(({ ReadOnly }) => ReadOnly);
    expect(mounts?.map(({ ContainerPath }) => ContainerPath)).toEqual(['/etc/shop', '/run/deployment-console/files']);
  });

  it('are written by the local cluster itself, which fills in where they are', () => {
    expect(containerOf(local, 'files').Environment).toEqual(writer.Environment);
    const common = { ...shop, local: undefined, environment: { FILE: '${file./app/shop.conf} ${storage.data}' } };
    const app = containerOf(customerTemplate({ ...shopProps, product: common, place: 'local' }), 'app');
    expect(app.Environment).toContainEqual({
      Name: 'FILE',
      Value: '{{console.file./app/shop.conf}} {{console.storage.data}}',
    });
  });
});

describe('the folders of an application', () => {
  it('have access points with a root and an owner of their own', () => {
    const points = Object.values(resources(template, 'AWS::EFS::AccessPoint')).map(({ Properties }) => Properties);
    expect(points).toMatchObject([
      { RootDirectory: { Path: '/01KAEXAMP1E000000000000000/data', CreationInfo: { Permissions: '0750' } } },
      { RootDirectory: { Path: '/01KAEXAMP1E000000000000000/cache' } },
    ]);
    const { Uid, Gid } = (points[0]?.PosixUser ?? {}) as { Uid: string; Gid: string };
    expect(Number(Uid)).toBeGreaterThanOrEqual(100_000);
    expect(Number(Uid)).toBeLessThan(2 ** 31);
    expect(Gid).toBe(Uid);
    const customer = {
      id: '01KAEXAMP1E000000000000099',
      code: 'other',
      name: '',
      url: 'https://o.test',
      adminEmail: '',
    };
    const other = resources(customerTemplate({ ...shopProps, customer }), 'AWS::EFS::AccessPoint');
    expect(Object.values(other)[0]?.Properties.PosixUser).not.toEqual({ Uid, Gid });
  });

  it('are mounted with TLS and IAM, at the path of the definition', () => {
    expect(taskOf(template).Volumes).toContainEqual({
      Name: 'storage-data',
      EFSVolumeConfiguration: {
        FilesystemId: 'fs-0123456789abcdef0',
        TransitEncryption: 'ENABLED',
        AuthorizationConfig: { AccessPointId: { Ref: expect.stringContaining('Storagedata') }, IAM: 'ENABLED' },
      },
    });
    expect(containerOf(template, 'app').MountPoints).toContainEqual({
      SourceVolume: 'storage-data',
      ContainerPath: '/var/lib/shop',
      ReadOnly: false,
    });
  });

  it('are all that the tasks may enter', () => {
    const policies = Object.values(resources(template, 'AWS::IAM::Policy'));
    const own = policies.find(({ Properties }) => JSON.stringify(Properties).includes('ClientMount'));
    expect(own?.Properties.PolicyDocument).toMatchObject({
      Statement: [
        {
          Action: ['elasticfilesystem:ClientMount', 'elasticfilesystem:ClientWrite'],
          Condition: { StringEquals: { 'elasticfilesystem:AccessPointArn': [expect.anything(), expect.anything()] } },
        },
      ],
    });
    expect(JSON.stringify(own?.Properties.Roles)).toContain('TaskTaskRole');
  });

  it('are refused in a region that has no file system yet, with what to do', () => {
    const { fileSystemId: _, ...shared } = customerProps.shared;
    expect(() => customerTemplate({ ...shopProps, shared })).toThrow(
      /region eu-central-1 has no file system yet, which the folders of shop need: update the region first/,
    );
    expect(() => customerTemplate({ shared, upgradeTo: { product: shop, version: '2' } })).toThrow(/update the region/);
    expect(() => customerTemplate({ shared })).not.toThrow();
  });
});

describe('the extensions of a database', () => {
  it('are created by a container of its own before the application starts', () => {
    const container = containerOf(template, 'extensions');
    expect(String(container.Command[0])).toContain('CREATE EXTENSION IF NOT EXISTS "pg_trgm" CASCADE');
    expect(container.Secrets.map(({ Name }) => Name)).toEqual(['PGPASSWORD']);
    expect(containerOf(template, 'app').DependsOn).toContainEqual({
      ContainerName: 'extensions',
      Condition: 'SUCCESS',
    });
    expect(taskOf(local).ContainerDefinitions.map(({ Name }) => Name)).toEqual(['app', 'files']);
  });

  it('and a database that must not pause keeps the least capacity', () => {
    const [cluster] = Object.values(resources(template, 'AWS::RDS::DBCluster'));
    expect(cluster?.Properties.ServerlessV2ScalingConfiguration).toEqual({ MinCapacity: 0.5, MaxCapacity: 2 });
  });
});

describe('the header that a load balancer does not send', () => {
  it('is added by a container between it and the application', () => {
    const { PortMappings = [], Environment } = containerOf(template, 'proxy');
    expect(PortMappings.map(({ ContainerPort }) => ContainerPort)).toEqual([60_080, 60_081]);
    const [{ Value } = { Value: '' }] = Environment;
    const text = JSON.stringify(Value);
    expect(text).toContain('proxy_set_header X-Forwarded-Host $http_host;');
    expect(text).toContain('proxy_set_header Connection $connection_upgrade;');
    expect(text).toContain('proxy_read_timeout 300s;');
    expect(text).toContain('{"Ref":"ContainerPort8072"}');
    const services = Object.values(resources(template, 'AWS::ECS::Service')).map(({ Properties }) => Properties);
    expect(services[0]?.LoadBalancers).toMatchObject([
      { ContainerName: 'proxy', ContainerPort: 60_080 },
      { ContainerName: 'proxy', ContainerPort: 60_081 },
    ]);
  });

  it('is added by the proxy of one machine, which reads it from the labels', () => {
    expect(containerOf(local, 'app').DockerLabels).toMatchObject({
      'deployment-console.forwarded': 'X-Forwarded-Host',
      'deployment-console.timeoutSeconds': '300',
    });
    expect(containerOf(customerTemplate(), 'app').DockerLabels).not.toHaveProperty('deployment-console.timeoutSeconds');
  });
});
