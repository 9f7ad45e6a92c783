import type { PlacedProduct } from '@console/core/products/place';
import type { ContainerDefinition, TaskDefinition } from 'aws-cdk-lib/aws-ecs';
import { CfnAccessPoint } from 'aws-cdk-lib/aws-efs';
import { type IRole, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { ValidCustomer } from '../customer-props.ts';

/** Folders that outlive tasks: each is a folder of the region's file system that nobody else can enter. */
export class Storage extends Construct {
  private readonly accessPoints: ReadonlyMap<string, CfnAccessPoint>;
  private readonly fileSystemId: string;

  constructor(
    scope: Construct,
    id: string,
    { customer, shared }: ValidCustomer,
    products: readonly Pick<PlacedProduct, 'storage'>[],
  ) {
    super(scope, id);
    this.fileSystemId = shared.fileSystemId ?? '';
    const names = new Set(products.flatMap(({ storage }) => Object.keys(storage)));
    this.accessPoints = new Map([...names].map((name) => [name, this.accessPoint(customer.id, name)]));
  }

  /** Lets tasks with this role enter the folders, and nothing else of the file system. */
  grantTo(role: IRole): void {
    if (this.isEmpty) return;
    role.addToPrincipalPolicy(
      new PolicyStatement({
        actions: ['elasticfilesystem:ClientMount', 'elasticfilesystem:ClientWrite'],
        resources: [
          Stack.of(this).formatArn({
            service: 'elasticfilesystem',
            resource: 'file-system',
            resourceName: this.fileSystemId,
          }),
        ],
        conditions: {
          StringEquals: {
            'elasticfilesystem:AccessPointArn': [...this.accessPoints.values()].map(({ attrArn }) => attrArn),
          },
        },
      }),
    );
  }

  mount(task: TaskDefinition, container: ContainerDefinition, { storage }: Pick<PlacedProduct, 'storage'>): void {
    for (const [name, { path }] of Object.entries(storage)) this.mountOne(task, container, name, path);
  }

  get isEmpty(): boolean {
    return this.accessPoints.size === 0;
  }

  /** Each folder below `parent`, by its name. */
  mountAll(task: TaskDefinition, container: ContainerDefinition, parent: string): void {
    for (const name of this.accessPoints.keys()) this.mountOne(task, container, name, `${parent}/${name}`);
  }

  private mountOne(task: TaskDefinition, container: ContainerDefinition, name: string, path: string): void {
    const accessPoint = this.accessPoints.get(name);
    if (!accessPoint) throw new Error(`The folder ${name} has no access point`);
    const volume = `storage-${name}`;
    task.addVolume({
      name: volume,
      efsVolumeConfiguration: {
        fileSystemId: this.fileSystemId,
        transitEncryption: 'ENABLED',
        authorizationConfig: { accessPointId: accessPoint.ref, iam: 'ENABLED' },
      },
    });
    container.addMountPoints({ sourceVolume: volume, containerPath: path, readOnly: false });
  }

  private accessPoint(customerId: string, name: string): CfnAccessPoint {
    const owner = ownerOf(customerId);
    return new CfnAccessPoint(this, name, {
      fileSystemId: this.fileSystemId,
      posixUser: { uid: owner, gid: owner },
      rootDirectory: {
        path: `/${customerId}/${name}`,
        creationInfo: { ownerUid: owner, ownerGid: owner, permissions: '0750' },
      },
    });
  }
}

const FIRST_OWNER = 100_000;
const OWNERS = 2_000_000_000;

/** The user and group that own the files of a customer. What keeps customers apart is the root of their access points. */
export function ownerOf(customerId: string): string {
  let hash = 0;
  for (const character of customerId) hash = (hash * 31 + character.charCodeAt(0)) % OWNERS;
  return String(FIRST_OWNER + hash);
}
