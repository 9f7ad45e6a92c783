import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { clusterAccount, keysOf, managementAccount, region } from './accounts.ts';
import { writeCatalogue } from './catalogue.ts';
import { installEmulator } from './emulator/install.ts';
import { dockerFolder, type Emulator, startEmulator } from './emulator/start.ts';

const run = promisify(execFile);
const root = process.cwd();
const domain = 'apps.example.com';

/** An emulator with a hosted zone and a catalogue, with the scripts and the AWS CLI to install a console in it. */
export interface Installation {
  emulator: Emulator;
  domain: string;
  /** A folder for files of the test. */
  folder: string;
  /** Runs a script. Returns its output. @throws Error with its output when it fails */
  script(name: string, account: string, options?: string[], environment?: Record<string, string>): Promise<string>;
  /** Runs the AWS CLI. Returns its output. */
  aws<T>(account: string, command: string, region?: string): Promise<T>;
  stop(): Promise<void>;
}

export async function prepareInstallation(): Promise<Installation> {
  const emulator = await startEmulator(root);
  const folder = await mkdtemp(join(tmpdir(), 'aws-installation-'));
  const config = join(folder, 'config');
  const bin = dirname(await installEmulator(root));
  const products = await writeCatalogue(join(folder, 'products'));

  const environmentOf = (account: string) => {
    const { accessKeyId, secretAccessKey } = keysOf(account);
    return {
      PATH: `${dockerFolder}:${bin}:${process.env.PATH}`,
      PRODUCTS_DIR: products,
      HOME: folder,
      TMPDIR: folder,
      // Other runs of these tests use the same account ids.
      LOCK_FOLDER: join(folder, 'locks'),
      AWS_ENDPOINT_URL: emulator.endpoint,
      AWS_ACCESS_KEY_ID: accessKeyId,
      AWS_SECRET_ACCESS_KEY: secretAccessKey,
      AWS_EC2_METADATA_DISABLED: 'true',
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
      POLL_SECONDS: '0.2',
    };
  };
  const execute = async (account: string, command: string, args: string[], more: Record<string, string> = {}) => {
    const options = { cwd: root, env: { ...environmentOf(account), ...more }, maxBuffer: 64 * 1024 * 1024 };
    return run(command, args, options).then(
      ({ stdout }) => stdout,
      (error: Error & { stdout?: string; stderr?: string }) => {
        throw new Error(`${command} ${args.join(' ')} failed.\n${error.stdout ?? ''}\n${error.stderr ?? ''}`);
      },
    );
  };
  const aws = async <T>(account: string, command: string, inRegion = region): Promise<T> => {
    const output = await execute(account, join(bin, 'aws'), [
      ...command.split(' '),
      '--region',
      inRegion,
      '--output',
      'json',
    ]);
    return (output ? JSON.parse(output) : undefined) as T;
  };

  const create = `route53 create-hosted-zone --name ${domain} --caller-reference zone`;
  type Created = { HostedZone: { Id: string }; DelegationSet: { NameServers: string[] } };
  const { HostedZone, DelegationSet } = await aws<Created>(clusterAccount, create);
  emulator.dns[domain] = { ns: DelegationSet.NameServers };
  const settings = {
    MANAGEMENT_ACCOUNT: managementAccount,
    MANAGEMENT_REGION: region,
    CLUSTER_ACCOUNT: clusterAccount,
    DOMAIN_NAME: domain,
    HOSTED_ZONE_ID: HostedZone.Id.replace('/hostedzone/', ''),
    ALERT_EMAILS: 'oncall@example.com',
    ADMIN_EMAIL: 'admin@example.com',
    MAX_CONCURRENT_JOBS: '2',
    NAT_GATEWAYS: '1',
    LOG_RETENTION_DAYS: '30',
  };
  const lines = Object.entries(settings).map(([key, value]) => `${key}="${value}"\n`);
  await writeFile(config, lines.join(''));

  return {
    emulator,
    domain,
    folder,
    script: (name, account, options = [], environment = {}) =>
      execute(account, join(root, 'deployment', name), ['--config', config, ...options], environment),
    aws,
    async stop() {
      await emulator.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
