import { type ContainersProduct, containersProduct } from '@console/core/products/model';
import type { AccountStackProps } from '../account/arns.ts';
import type { CustomerStackProps } from '../customer-props.ts';
import type { RegionStackProps } from '../region-props.ts';
import { parseRegionOutputs, shardOutputNames } from '../shared-outputs.ts';

export const accountProps: AccountStackProps = {
  managementAccount: '999988887777',
  managementRegion: 'eu-central-1',
  clusterAccount: '111122223333',
  hostedZoneId: 'Z0123456789',
  domainName: 'example.com',
};

export const regionProps: RegionStackProps = {
  account: '111122223333',
  region: 'eu-central-1',
  domainName: 'example.com',
  brand: {},
  hostedZoneId: 'Z0123456789',
  shards: 2,
  natGateways: 1,
  eventBusArn: 'arn:aws:events:eu-central-1:999988887777:event-bus/deployment-console',
};

const shardOutputs = (n: number) => ({
  [shardOutputNames(n).listenerArn]:
    `arn:aws:elasticloadbalancing:eu-central-1:111122223333:listener/app/s${n}/0123456789abcdef/0123456789abcdef`,
  [shardOutputNames(n).dnsName]: `shard-${n}.eu-central-1.elb.amazonaws.com`,
  [shardOutputNames(n).zoneId]: 'Z215JYRZR1TBD5',
  [shardOutputNames(n).fullName]: `app/s${n}/1`,
  [shardOutputNames(n).securityGroupId]: `sg-0123456789abcdef${n}`,
});

export const regionOutputs: Record<string, string> = {
  VpcId: 'vpc-0123456789abcdef0',
  PrivateSubnetIds: 'subnet-0123456789abcdef0,subnet-0123456789abcdef1',
  AvailabilityZones: 'eu-central-1a,eu-central-1b',
  ClusterName: 'shared-cluster',
  ClusterArn: 'arn:aws:ecs:eu-central-1:111122223333:cluster/shared-cluster',
  DatabaseSubnetGroupName: 'database-subnets',
  AlarmTopicArn: 'arn:aws:sns:eu-central-1:111122223333:alarms',
  HostedZoneId: 'Z0123456789',
  FileSystemId: 'fs-0123456789abcdef0',
  ...shardOutputs(1),
  ...shardOutputs(2),
};

export const odoo: ContainersProduct = containersProduct.parse({
  id: 'odoo',
  name: 'Odoo Community',
  versions: [
    { version: '17.0', image: 'odoo:17.0' },
    { version: '18.0', image: 'odoo:18.0' },
  ],
  defaultVersion: '18.0',
  port: 8069,
  healthPath: '/web/health',
  startupSeconds: 120,
  database: 'postgres',
  environment: { HOST: '${database.host}', PORT: '${database.port}', USER: '${database.username}' },
  secrets: { PASSWORD: '${database.password}' },
  sizes: {
    small: { cpu: 512, memoryMiB: 1024, tasks: [1, 2], acu: [0, 2] },
    large: { cpu: 2048, memoryMiB: 4096, tasks: [2, 6], acu: [1, 16] },
  },
});

export const website: ContainersProduct = containersProduct.parse({
  id: 'website',
  name: 'Website',
  versions: [{ version: '1', image: '111122223333.dkr.ecr.eu-central-1.amazonaws.com/team/website:1' }],
  defaultVersion: '1',
  port: 80,
  healthPath: '/',
  startupSeconds: 10,
  environment: { TITLE: '${customer.name} (${customer.code})' },
  sizes: { small: { cpu: 256, memoryMiB: 512, tasks: [1, 1] } },
});

/** Uses every placeholder. */
export const everything: ContainersProduct = containersProduct.parse({
  ...odoo,
  id: 'everything',
  environment: {
    ADDRESS: '${database.host}:${database.port}/${database.name}?user=${database.username}',
    CUSTOMER: '${customer.id} ${customer.code} ${customer.name} ${customer.url} ${customer.adminEmail}',
    LISTEN: 'tcp://0.0.0.0:${port}',
    HOST: '${customer.host}',
    SSLMODE: '${database.sslmode}',
    VERSION: 'v${product.version}',
  },
  secrets: {
    PASSWORD: '${database.password}',
    DATABASE_URL: '${database.url}',
    DSN: 'host=${database.host} password=${database.password}',
    COOKIE_NAME: 'session-${customer.code}',
  },
});

/** Uses every field of the definition that its stack depends on. */
export const shop: ContainersProduct = containersProduct.parse({
  id: 'shop',
  name: 'Shop',
  versions: [
    { version: '2', image: 'shop:2' },
    { version: '1', image: 'shop:1' },
  ],
  defaultVersion: '2',
  port: 8000,
  healthPath: '/health',
  startupSeconds: 30,
  timeoutSeconds: 300,
  database: { engine: 'postgres', extensions: ['pg_trgm', 'unaccent'], pauses: false },
  command: ['shop', '--database=${database.name}', '--language=${option.language}', '--config=${file./app/shop.conf}'],
  storage: { data: { path: '/var/lib/shop', GiB: 5 }, cache: { path: '/var/cache/shop', GiB: 1 } },
  generated: { ADMIN: { length: 24, signIn: { user: 'admin' } }, SALT: {} },
  options: [
    { name: 'language', label: 'Language', type: 'choice', choices: ['en', 'de'], default: 'en' },
    { name: 'theme', label: 'Theme', type: 'text' },
    { name: 'licence', label: 'Licence', type: 'secret' },
  ],
  environment: { DATA: '${storage.data}', THEME: '${option.theme}', SOCKET: '${port.8072}' },
  secrets: {
    ADMIN_PASSWORD: '${generated.ADMIN}',
    LICENCE: '${option.licence}',
    SIGNING: '${generated.SALT}:${option.licence}',
  },
  files: {
    '/etc/shop/shop.conf': 'language = ${option.language}',
    '/etc/shop/secret.conf': 'password = ${database.password}',
    '/app/shop.conf': 'key = ${generated.SALT}\n',
    '/app/licence.key': '${option.licence}',
  },
  processes: { worker: { command: ['shop', 'work'], tasks: [1, 3] }, mailer: { command: ['shop', 'send'] } },
  routes: [
    { path: '/websocket*', port: 8072 },
    { path: '/events', port: 8072 },
  ],
  sticky: true,
  forwarded: ['X-Forwarded-Host'],
  schedules: [
    { name: 'nightly', cron: '0 3 * * 1', timeZone: 'Europe/Berlin', command: ['shop', 'tidy', '${customer.name}'] },
  ],
  sizes: {
    small: { cpu: 256, memoryMiB: 512, tasks: [1, 1] },
    large: { cpu: 512, memoryMiB: 1024, tasks: [2, 4], acu: [1, 8] },
  },
  local: { command: ['node', 'shop.js'], cwd: '.' },
});

const licence = {
  arn: 'arn:aws:secretsmanager:eu-central-1:111122223333:secret:deployment-console/customer-acme-north/options-AbCdEf',
  key: 'licence',
  version: '11111111-2222-3333-4444-555555555555',
};
export const shopProps: Partial<CustomerStackProps> = {
  product: shop,
  version: '2',
  options: { theme: 'dark', licence },
};

export const customerProps: CustomerStackProps = {
  account: '111122223333',
  region: 'eu-central-1',
  domainName: 'example.com',
  customer: {
    id: '01KAEXAMP1E000000000000000',
    code: 'acme-north',
    name: 'Acme North',
    url: 'https://acme-north.example.com/',
    adminEmail: 'admin@acme.example',
  },
  product: odoo,
  version: '18.0',
  size: 'small',
  suspended: false,
  release: '01KAEXAMP1E000000000000001',
  slot: { shard: 1, priority: 7 },
  shared: parseRegionOutputs(regionOutputs),
};
