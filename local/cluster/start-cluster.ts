import { randomBytes } from 'node:crypto';
import { mkdir, realpath } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { createLocalClusterStacks } from '@console/adapters/local-cluster/stacks';
import type { StackRef } from '@console/core/ports/stacks';
import { limits } from '../limits.ts';
import { rememberedPort } from '../processes/free-port.ts';
import { Alarms } from './alarms/alarms.ts';
import { clusterApi } from './api/cluster-api.ts';
import { serveApi } from './api/serve.ts';
import { removeUnusedAssets } from './assets/unused-assets.ts';
import { backupFiles } from './backups/backup-file.ts';
import { ClusterBackups } from './backups/backups.ts';
import { Balancer } from './balancer/balancer.ts';
import { startProxy } from './balancer/proxy-server.ts';
import { ClusterCommands } from './commands/commands.ts';
import { Databases } from './databases/databases.ts';
import { dynamodb } from './endpoint/dynamodb/gate.ts';
import { KeySchemas } from './endpoint/dynamodb/key-schemas.ts';
import { openDatabase } from './endpoint/dynamodb/open-database.ts';
import { Endpoint } from './endpoint/server.ts';
import { ParameterStore } from './endpoint/ssm/parameter-store.ts';
import { ssm } from './endpoint/ssm/ssm.ts';
import { sts } from './endpoint/sts/sts.ts';
import { Engine } from './engine/engine.ts';
import { createPlacement } from './engine/placement.ts';
import { events } from './events/put-events.ts';
import { createFleet } from './fleet.ts';
import { lambda } from './functions/invoke-service.ts';
import { credentialsFor } from './functions/role-credentials.ts';
import { openIdentity } from './identity/open-identity.ts';
import { UnusedImages } from './images/unused-images.ts';
import { ClusterImports } from './imports/imports.ts';
import { UploadStore } from './imports/upload-store.ts';
import { openIsolation } from './isolation/open-isolation.ts';
import type { ClusterOptions, LocalCluster } from './local-cluster.ts';
import { LogStore } from './logs/log-store.ts';
import { openMails } from './mail/open-mail.ts';
import { MetricStore } from './metrics/metric-store.ts';
import { sqs } from './queues/sqs.ts';
import { createHandlers } from './resources/handlers.ts';
import { openRunFile } from './schedules/run-file.ts';
import { Schedules } from './schedules/schedules.ts';
import { openSecretStore } from './secrets/secret-store.ts';
import { openServerless } from './serverless.ts';
import { TableStreams } from './tables/table-streams.ts';
import type { Container } from './tasks/container.ts';
import { createOneOffTasks } from './tasks/one-off-tasks.ts';
import { removeFilesOfTasks } from './tasks/own-folders.ts';
import { Services } from './tasks/services.ts';
import { TaskPlaces } from './tasks/task-places.ts';
import { cognitoIdp } from './user-pools/endpoint-service.ts';
import { writeAddress } from './user-pools/invoke-address.ts';

export type { AlarmChange } from './alarms/alarms.ts';
export type { ClusterOptions, LocalCluster } from './local-cluster.ts';
export type { ScheduleRun } from './schedules/schedules.ts';
export type { ExposedService } from './tasks/exposed-services.ts';
export type { ImageRegistry, LocalImage } from './tasks/image-registry.ts';

const noPostgres = (): never => {
  throw new Error('There is no PostgreSQL here.');
};

/** Starts the cluster of this machine. @throws Error with advice when `appsPort` is in use */
export async function startCluster(options: ClusterOptions): Promise<LocalCluster> {
  const { postgres, images, ledger, log, appsPort, warn = log } = options;
  const dir = resolve(options.dataDir, 'cluster');
  await mkdir(dir, { recursive: true, mode: 0o700 });

  const balancer = new Balancer();
  const logs = new LogStore(join(dir, 'logs'));
  const secrets = await openSecretStore(join(dir, 'secrets'));
  const databases = new Databases(postgres?.adminUrl ?? noPostgres);
  const databasePort = () => postgres?.port ?? 0;
  const mailPort = await rememberedPort(join(dir, 'mail-port'));
  const realDir = await realpath(dir);
  await removeFilesOfTasks(realDir);
  const isolation = await openIsolation({ dataDir: options.dataDir, homes: join(realDir, 'homes'), log, warn });
  const places = new TaskPlaces({ images, secrets, databasePort, mailPort, dir: realDir, isolation });
  const services = new Services({
    places,
    ledger,
    logs,
    log,
    onExposed: (service) => options.onExposed?.(service),
  });
  const placement = createPlacement(databasePort);
  const metrics = new MetricStore();
  const alarms = new Alarms(metrics, (change) => options.onAlarm?.(change));
  const containers = new Map<string, Container>();
  const schedules = new Schedules({
    tasks: createOneOffTasks(services),
    runs: await openRunFile(join(dir, 'schedules.json'), new Date(), log),
    log,
    onRun: (run) => options.onRun?.(run),
    now: options.now,
  });
  const identity = openIdentity(options.dataDir, warn);
  const endpoint = await Endpoint.open({ identity, port: await rememberedPort(join(dir, 'endpoint-port')), log: warn });
  const parameters = new ParameterStore(join(dir, 'parameters'));
  const database = openDatabase({ dir, ledger, log: warn });
  const schemas = new KeySchemas(database);
  const tableStreams = new TableStreams({ dir: join(dir, 'stream-positions'), database, log: warn });
  endpoint.register(dynamodb({ identity, database, schemas }));
  endpoint.register(sts(identity));
  endpoint.register(ssm(identity, parameters));
  const serverless = openServerless({
    dir: realDir,
    isolation,
    ledger,
    logs,
    metrics,
    appsPort,
    credentials: credentialsFor(identity),
    endpointUrl: () => endpoint.url,
    userPools: options.userPools,
    streams: () => database.streams(),
    log: warn,
  });
  endpoint.register(cognitoIdp(identity, serverless.userPools));
  endpoint.register(events(identity, serverless.buses));
  endpoint.register(lambda(identity, serverless.functions, serverless.deliveries));
  endpoint.register(sqs(identity, serverless.queues, serverless.queueUrl));
  const proxy = await startProxy(balancer, appsPort, {
    gateway: serverless.gateway,
    ...(options.brand && { brand: options.brand }),
  });
  const handlers = createHandlers({
    databases,
    secrets,
    balancer,
    logs,
    services,
    alarms,
    schedules,
    containers,
    identity,
    parameters,
    database,
    schemas,
    serverless,
  });
  const erase = async (stack: StackRef) => {
    metrics.drop(`${stack.region}/${stack.name}`);
    await commands.stopAllOf(stack);
    await schedules.forget(stack);
    await mails.erase(stack);
    services.forget(stack);
    await backups.erase(stack);
    await places.erase(stack);
    logs.erase(stack.region, stack.name);
  };
  const onSettled = () => {
    unusedImages.removeSoon();
    void removeUnusedAssets(serverless.assets, engine, log);
  };
  const engine = new Engine({ dir: join(dir, 'stacks'), handlers, placement, log, erase, onSettled });
  const commands = new ClusterCommands({ engine, containers, places, ledger });
  const backups = new ClusterBackups({ engine, secrets, databasePort, dir: realDir });
  const uploads = new UploadStore({
    dir: realDir,
    reserveMiB: options.diskReserveMiB ?? 0,
    extensions: () => databases.trustedExtensions(),
  });
  const imports = new ClusterImports({
    engine,
    secrets,
    databasePort,
    isolation,
    dir: realDir,
    pathOf: uploads.pathOf,
  });
  const unusedImages = new UnusedImages(options.dataDir, engine, log);

  const mails = await openMails({ dir: join(dir, 'mails'), port: mailPort, engine, secrets, log: warn });

  const token = randomBytes(32).toString('base64url');
  const api = await serveApi(
    clusterApi({
      engine,
      commands,
      backups,
      imports,
      secrets,
      logs,
      snapshots: databases.snapshots,
      assets: serverless.assets,
      functions: serverless.functions,
      token,
    }),
  );
  if (options.userPools) writeAddress(options.userPools.invokeAddressFile, { url: api.url, token });
  const fleet = createFleet({ balancer, engine, services, logs, metrics, alarms, schedules, serverless }, options);
  services.onChange((region, name) => fleet.changed({ region, name }));
  if (postgres) await databases.prepare();
  const restoring = engine
    .restore()
    .catch((error: unknown) => log(`The stacks could not be restored: ${String(error)}`));
  void restoring.then(onSettled);
  void restoring.then(() => serverless.deliveries.resume());

  return {
    stacks: createLocalClusterStacks({ url: api.url, token }),
    fleet,
    mails,
    identity,
    endpoint,
    tableStreams,
    url: api.url,
    token,
    lost: (stack) => engine.lost(stack),
    lastEnd: ({ region, name }) => services.lastEnd({ region, stack: name }),
    backupFiles: backupFiles(realDir),
    uploads,
    restored: restoring.then(() => services.resumed()),
    async close() {
      await restoring;
      schedules.close();
      // Work in progress may wait for a database that stops too; the next start continues it.
      await Promise.race([
        Promise.all([
          engine.close(),
          services.close(),
          commands.close(),
          backups.close(),
          imports.close(),
          serverless.close(),
        ]),
        delay(limits.cluster.stopMs, undefined, { ref: false }),
      ]);
      fleet.close();
      places.close();
      uploads.close();
      unusedImages.close();
      await Promise.all([proxy.close(), api.close(), endpoint.close(), mails.close()]);
      await database.close();
      logs.close();
    },
  };
}
