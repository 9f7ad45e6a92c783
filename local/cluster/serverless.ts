import { join } from 'node:path';
import { AssetStore } from './assets/asset-store.ts';
import type { RoleCredentials } from './functions/environment.ts';
import { Functions } from './functions/functions.ts';
import { FunctionPlaces, type FunctionPlacesOptions } from './functions/places.ts';
import { Gateway } from './http-api/gateway.ts';
import { HttpApis } from './http-api/http-apis.ts';
import { JwtAuthorizers } from './http-api/jwt-authorizer.ts';
import { fetchKeys } from './http-api/key-sets.ts';
import { RequestAuthorizers } from './http-api/request-authorizer.ts';
import { ApiTraffic } from './http-api/traffic.ts';
import type { LogStore } from './logs/log-store.ts';
import type { MetricStore } from './metrics/metric-store.ts';

interface ServerlessOptions extends FunctionPlacesOptions {
  logs: LogStore;
  metrics: MetricStore;
  /** Where applications are served. */
  appsPort: number;
}

/** What serverless applications are made of. */
export interface Serverless {
  functions: Functions;
  assets: AssetStore;
  credentials: RoleCredentials;
  apis: HttpApis;
  requestAuthorizers: RequestAuthorizers;
  gateway: Gateway;
  appsPort: number;
  /** Stores what was measured since the last call. */
  sample(now: number): void;
  close(): Promise<void>;
}

export function openServerless({ logs, metrics, appsPort, ...options }: ServerlessOptions): Serverless {
  const assets = new AssetStore(join(options.dir, 'assets'));
  const functions = new Functions({
    places: new FunctionPlaces(options),
    logs,
    onInvoked({ name, stack: { region, name: stack } }, { durationMs, failed }) {
      const now = Date.now();
      for (const subject of [`${region}/${stack}`, `function ${region}/${name}`]) {
        metrics.put(subject, 'Invocations', 1, now);
        metrics.put(subject, 'Duration', durationMs, now);
        metrics.put(subject, 'Errors', failed ? 1 : 0, now);
      }
    },
    onThrottled({ name, stack: { region, name: stack } }) {
      for (const subject of [`${region}/${stack}`, `function ${region}/${name}`]) {
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
    onAnswered: ({ api }, status, milliseconds) => traffic.record(api.stack, status, milliseconds),
  });
  return {
    functions,
    assets,
    credentials: options.credentials,
    apis,
    requestAuthorizers,
    gateway,
    appsPort,
    sample: (now) => traffic.sample(now),
    close: () => functions.close(),
  };
}
