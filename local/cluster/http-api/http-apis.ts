import { account } from '../template/scope.ts';
import type { Authorizer, Endpoint, HttpApi, Integration, Mapping, Route, Stage } from './model.ts';

/** The HTTP APIs of all stacks, and the hosts that they are served under. */
export class HttpApis {
  readonly apis = new Map<string, HttpApi>();
  readonly routes = new Map<string, Route>();
  readonly integrations = new Map<string, Integration>();
  readonly authorizers = new Map<string, Authorizer>();
  /** By API and name. */
  readonly stages = new Map<string, Stage>();
  /** The stacks of names such as `*.example.com`, by name. */
  readonly domains = new Map<string, string>();
  readonly mappings = new Map<string, Mapping>();

  /** The host of an API without a domain name, on this machine. */
  static hostOf = (id: string): string => `${id}.execute-api.localhost`;

  /** Undefined when no API has this host. */
  serves(host: string): boolean {
    return this.apiOfHost(host) !== undefined || this.domainOf(host) !== undefined;
  }

  /** Where a request to a served host goes; undefined when nothing is mapped there. */
  endpoint(host: string, path: string): Endpoint | undefined {
    const own = this.apiOfHost(host);
    if (own) return this.ownEndpoint(own, path);
    const domain = this.domainOf(host);
    const [mapping] = [...this.mappings.values()]
      .filter((one) => one.domain === domain && (one.key === '' || startsWith(path, `/${one.key}`)))
      .toSorted((a, b) => b.key.length - a.key.length);
    const api = mapping && this.apis.get(mapping.api);
    const stage = mapping && this.stages.get(stageKey(mapping.api, mapping.stage));
    return api && stage && { api, stage, prefix: mapping.key && `/${mapping.key}` };
  }

  routesOf(api: string): Route[] {
    return [...this.routes.values()].filter((route) => route.api === api);
  }

  private ownEndpoint(api: HttpApi, path: string): Endpoint | undefined {
    if (api.endpointDisabled) return undefined;
    const named = this.stages.get(stageKey(api.id, path.split('/')[1] ?? ''));
    if (named) return { api, stage: named, prefix: `/${named.name}` };
    const stage = this.stages.get(stageKey(api.id, '$default'));
    return stage && { api, stage, prefix: '' };
  }

  private apiOfHost(host: string): HttpApi | undefined {
    const [id = '', ...rest] = host.split('.');
    return rest.join('.') === 'execute-api.localhost' ? this.apis.get(id) : undefined;
  }

  /** A wildcard stands for one label; an exact name counts first. */
  private domainOf(host: string): string | undefined {
    const wildcard = host.replace(/^[^.]+/, '*');
    return [host, wildcard].find((name) => this.domains.has(name));
  }
}

export const stageKey = (api: string, name: string): string => `${api}/${name}`;

export const executeArn = ({ id, stack }: HttpApi, rest: string): string =>
  `arn:aws:execute-api:${stack.region}:${account}:${id}/${rest}`;

const startsWith = (path: string, prefix: string): boolean => path === prefix || path.startsWith(`${prefix}/`);
