import { customerTemplate } from './templates.ts';

const conf = '/etc/shop.conf';

/** A customer whose tasks have storage, and files from templates: one of them holds a secret. */
export function statefulCustomer(code: string, listenerArn: string, image: string) {
  const template = customerTemplate({ code, listenerArn, priority: code.length, image });
  const { Task, ...Resources } = template.Resources as Record<string, object> & {
    Task: { Properties: { ContainerDefinitions: { Environment: object[] }[] } };
  };
  const [app] = Task.Properties.ContainerDefinitions;
  return {
    ...template,
    Resources: {
      ...Resources,
      FileSystem: { Type: 'AWS::EFS::FileSystem' },
      Access: { Type: 'AWS::EFS::AccessPoint', Properties: { FileSystemId: { Ref: 'FileSystem' } } },
      Own: {
        Type: 'AWS::SecretsManager::Secret',
        Properties: { GenerateSecretString: { PasswordLength: 24, ExcludePunctuation: true } },
      },
      SecretFile: {
        Type: 'AWS::SecretsManager::Secret',
        Properties: {
          SecretString: {
            'Fn::Sub':
              'mode = fast\npassword = {{resolve:secretsmanager:${Own}:SecretString:::}}\nport = {{console.ContainerPort}}',
          },
        },
      },
      Task: {
        Type: 'AWS::ECS::TaskDefinition',
        Properties: {
          Volumes: [
            {
              Name: 'storage-data',
              EFSVolumeConfiguration: {
                FilesystemId: { Ref: 'FileSystem' },
                TransitEncryption: 'ENABLED',
                AuthorizationConfig: { AccessPointId: { Ref: 'Access' }, IAM: 'ENABLED' },
              },
            },
            { Name: 'files' },
          ],
          ContainerDefinitions: [
            {
              ...app,
              MountPoints: [
                { SourceVolume: 'storage-data', ContainerPath: '/var/lib/shop', ReadOnly: false },
                { SourceVolume: 'files', ContainerPath: '/etc/shop', ReadOnly: true },
              ],
              Environment: [
                ...(app?.Environment ?? []),
                { Name: 'DATA', Value: '{{console.storage.data}}' },
                { Name: 'CONF', Value: `{{console.file.${conf}}}` },
              ],
              DependsOn: [{ ContainerName: 'files', Condition: 'SUCCESS' }],
            },
            {
              Name: 'files',
              Image: 'public.ecr.aws/docker/library/busybox:1',
              Essential: false,
              DockerLabels: {
                'deployment-console.role': 'files',
                'deployment-console.files': JSON.stringify(['/opt/readme', conf]),
              },
              Environment: [{ Name: 'FILE_0', Value: 'data is in {{console.storage.data}}' }],
              Secrets: [{ Name: 'FILE_1', ValueFrom: { Ref: 'SecretFile' } }],
            },
          ],
        },
      },
    },
  };
}
