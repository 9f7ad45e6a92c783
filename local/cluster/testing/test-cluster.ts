import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import http from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StackEvent, StackRef, StackResult } from '@console/core/ports/stacks';
import { type Postgres, startPostgres } from '../../postgres/start-postgres.ts';
import { freePort } from '../../processes/free-port.ts';
import { openLedger } from '../../processes/ledger.ts';
import { killLeftovers } from '../../processes/leftovers.ts';
import { type ClusterOptions, type LocalCluster, startCluster } from '../start-cluster.ts';
import { application } from './application.ts';

export interface HttpResponse {
  status: number;
  body: string;
}

/** A cluster for tests, in a temporary folder. */
export class TestCluster {
  private running: { cluster: LocalCluster; postgres: Postgres } | undefined;
  appsPort = 0;
  readonly messages: string[] = [];

  private constructor(
    readonly dir: string,
    private readonly more: Partial<ClusterOptions>,
  ) {}

  static async open(more: Partial<ClusterOptions> = {}): Promise<TestCluster> {
    const test = new TestCluster(await mkdtemp(join(tmpdir(), 'cluster-')), more);
    await mkdir(join(test.dir, 'app'));
    await writeFile(join(test.dir, 'app', 'app.cjs'), application);
    test.appsPort = await freePort();
    await test.start();
    return test;
  }

  /** Starts on the folder of another one, which may have been killed. */
  static async reopen(dir: string, appsPort: number): Promise<TestCluster> {
    const test = new TestCluster(dir, {});
    test.appsPort = appsPort;
    await killLeftovers(await openLedger(join(dir, 'run')));
    await test.start();
    return test;
  }

  async start(): Promise<void> {
    const log = (message: string) => void this.messages.push(message);
    const ledger = await openLedger(join(this.dir, 'run'));
    const postgres = await startPostgres({ dataDir: this.dir, ledger, log });
    const cluster = await startCluster({
      dataDir: this.dir,
      appsPort: this.appsPort,
      postgres,
      ledger,
      log,
      images: {
        resolve: async (image) =>
          image.startsWith('app:')
            ? { command: ['node', 'app.cjs', '--port', '${port}'], cwd: join(this.dir, 'app') }
            : { missing: `The image ${image} has nothing that runs on this machine.` },
      },
      ...this.more,
    });
    this.running = { cluster, postgres };
    await cluster.restored;
  }

  private get parts() {
    if (!this.running) throw new Error('The cluster of the test is not started.');
    return this.running;
  }

  get cluster(): LocalCluster {
    return this.parts.cluster;
  }

  get postgres(): Postgres {
    return this.parts.postgres;
  }

  async stop(): Promise<void> {
    await this.cluster.close();
    await this.postgres.stop();
  }

  async close(): Promise<void> {
    await this.stop();
    await rm(this.dir, { recursive: true });
  }

  /** The folder that a stack is deployed from. */
  assembly({ name }: StackRef): string {
    return join(this.dir, 'assemblies', name);
  }

  async deploy(stack: StackRef, template: object, onEvent?: (event: StackEvent) => void): Promise<StackResult> {
    const assembly = this.assembly(stack);
    await mkdir(assembly, { recursive: true });
    const artifact = {
      type: 'aws:cloudformation:stack',
      properties: { templateFile: 'template.json', stackName: stack.name },
    };
    const assets = { type: 'cdk:asset-manifest', properties: { file: 'Stack.assets.json' } };
    const artifacts = { Stack: artifact, ...(existsSync(join(assembly, 'Stack.assets.json')) && { Assets: assets }) };
    await writeFile(join(assembly, 'manifest.json'), JSON.stringify({ artifacts }));
    await writeFile(join(assembly, 'template.json'), JSON.stringify(template));
    return this.cluster.stacks.deploy(stack, assembly, onEvent ? { onEvent } : {});
  }

  get(host: string, path = '/', headers: Record<string, string> = {}): Promise<HttpResponse> {
    return new Promise((resolve, reject) => {
      const options = {
        host: '127.0.0.1',
        port: this.appsPort,
        path,
        agent: false as const,
        headers: { host, ...headers },
      };
      const request = http.get(options, (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (chunk: string) => {
          body += chunk;
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
        response.on('error', reject);
      });
      request.on('error', reject);
    });
  }

  /** What the application at this host serves. */
  async probe(host: string): Promise<{ pid: number; env: Record<string, string>; headers: Record<string, string> }> {
    const { status, body } = await this.get(host);
    if (status !== 200) throw new Error(`${host} responded with ${status}: ${body}`);
    return JSON.parse(body);
  }
}
