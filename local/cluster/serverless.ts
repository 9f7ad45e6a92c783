import { join } from 'node:path';
import type { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import type { Health } from '@console/core/contract/customer';
import type { StackRef } from '@console/core/ports/stacks';
import { AssetStore } from './assets/asset-store.ts';
import { Deliveries } from './events/deliveries.ts';
import { EventBuses } from './events/event-buses.ts';
import type { RoleCredentials } from './functions/environment.ts';
import { EventSources } from './functions/event-sources.ts';
import { Functions } from './functions/functions.ts';
import { FunctionPlaces, type FunctionPlacesOptions } from './functions/places.ts';
import { sampleFunctions } from './functions/sample.ts';
import { Gateway } from './http-api/gateway.ts';
import { serverlessHealth } from './http-api/health.ts';
import { HttpApis } from './http-api/http-apis.ts';
import { JwtAuthorizers } from './http-api/jwt-authorizer.ts';
import { fetchKeys } from './http-api/key-sets.ts';
import { RequestAuthorizers } from './http-api/request-authorizer.ts';
import { ApiTraffic } from './http-api/traffic.ts';
import type { LogStore } from './logs/log-store.ts';
import type { MetricStore } from './metrics/metric-store.ts';
import { Queues } from './queues/queues.ts';
import { account } from './template/scope.ts';
import { UserPools, type UserPoolsServer } from './user-pools/user-pools.ts';

interface ServerlessOptions extends FunctionPlacesOptions {
  logs: LogStore;
  metrics: MetricStore;
  /** Where applications are served. */
  appsPort: number;
  /** @default there are no user pools */
  userPools?: UserPoolsServer | undefined;
  /** For reading the streams of tables. */
  streams: () => Promise<DynamoDBStreamsClient>;
  log: (message: string) => void;
}

/** What serverless applications are made of. */
export interface Serverless {
  functions: Functions;
  assets: AssetStore;
  credentials: RoleCredentials;
  apis: HttpApis;
  requestAuthorizers: RequestAuthorizers;
  userPools: UserPools;
  queues: Queues;
  queueUrl: (name: string) => string;
  buses: EventBuses;
  deliveries: Deliveries;
  sources: EventSources;
  gateway: Gateway;
  appsPort: number;
  /** Undefined for a stack without functions. */
  health(stack: StackRef): Health | undefined;
  /** Stores what was measured since the last call. */
  sample(now: number): void;
  close(): Promise<void>;
}

export function openServerless({
  logs,
  metrics,
  appsPort,
  userPools,
  streams,
  log,
  ...options
}: ServerlessOptions): Serverless {
  const assets = new AssetStore(join(options.dir, 'assets'));
  const functions = new Functions({
    places: new FunctionPlaces(options),
    logs,
    onInvoked({ name, stack: { region, name: stack } }, { durationMs, failed }) {
      const now = Date.now();
      for (const subject of [`${region}/${stack}`, name]) {
        metrics.put(subject, 'Invocations', 1, now);
        metrics.put(subject, 'Duration', durationMs, now);
        metrics.put(subject, 'Errors', failed ? 1 : 0, now);
      }
    },
    onThrottled({ name, stack: { region, name: stack } }) {
      for (const subject of [`${region}/${stack}`, name]) {
        metrics.put(subject, 'Throttles', 1, Date.now());
      }
    },
  });
  const apis = new HttpApis();
  const requestAuthorizers = new RequestAuthorizers();
  const traffic = new ApiTraffic(metrics);
  const gateway = new Gateway({
    apis,
    functions,
    requestAuthorizers,
    jwtAuthorizers: new JwtAuthorizers(fetchKeys),
    logs,
    onAnswered: ({ api }, status, milliseconds) => traffic.record(api, status, milliseconds),
  });
  const queues = new Queues(join(options.dir, 'queues'));
  const deliveries = new Deliveries({ dir: join(options.dir, 'deliveries'), functions, queues, log });
  const sources = new EventSources({ dir: join(options.dir, 'event-sources'), functions, queues, streams, log });
  return {
    functions,
    assets,
    credentials: options.credentials,
    apis,
    requestAuthorizers,
    userPools: new UserPools(userPools),
    queues,
    queueUrl: (name) => `${options.endpointUrl() ?? ''}/${account}/${name}`,
    buses: new EventBuses(deliveries),
    deliveries,
    sources,
    gateway,
    appsPort,
    health: (stack) => serverlessHealth(stack, functions, apis),
    sample: (now) => {
      traffic.sample(now);
      sampleFunctions(functions, metrics, now);
      queues.sample(metrics, now);
    },
    async close() {
      deliveries.close();
      await Promise.all([sources.close(), functions.close()]);
    },
  };
}
