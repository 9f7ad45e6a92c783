import { ContainerImage, type LogDriver, type TaskDefinition } from 'aws-cdk-lib/aws-ecs';
import type { Ports } from './ports.ts';

const IMAGE = 'public.ecr.aws/docker/library/nginx:1.28.0-alpine';
/** Longer than the idle timeout of the load balancer, which must not find a connection closed. */
const KEEP_ALIVE_SECONDS = 910;
const FIRST_PORT = 60_080;

export const proxyContainer = 'proxy';

/** The port of the proxy for each port of the application, by the numbers of the definition. */
export function proxyPorts(ports: readonly number[]): ReadonlyMap<number, number> {
  const free = Array.from({ length: 2 * ports.length }, (_, index) => FIRST_PORT + index).filter(
    (port) => !ports.includes(port),
  );
  return new Map(ports.map((port, index) => [port, free[index] ?? 0]));
}

export interface ProxyProps {
  ports: Ports;
  /** The product's own, and those of its routes. */
  numbers: readonly number[];
  timeoutSeconds: number;
  logging: LogDriver;
}

/** A container in front of the application, which adds the header that the load balancer does not send. */
export function addProxy(task: TaskDefinition, { ports, numbers, timeoutSeconds, logging }: ProxyProps): void {
  const pairs = [...proxyPorts(numbers)];
  const target = (number: number) => (ports.others.get(number) ?? ports.main).valueAsString;
  task.addContainer(proxyContainer, {
    image: ContainerImage.fromRegistry(IMAGE),
    entryPoint: ['sh', '-ec'],
    command: [`printf %s "$CONFIGURATION" > /etc/nginx/conf.d/default.conf; exec nginx -g 'daemon off;'`],
    environment: {
      CONFIGURATION: [
        upgrades,
        ...pairs.map(([number, listen]) => server(listen, target(number), timeoutSeconds)),
      ].join('\n'),
    },
    portMappings: pairs.map(([, containerPort]) => ({ containerPort })),
    dockerLabels: { 'deployment-console.role': 'proxy' },
    logging,
  });
}

const upgrades = "map $http_upgrade $connection_upgrade { default upgrade; '' ''; }";

/**
 * What the load balancer accepts is passed on as it is, without being kept: uploads, streams and web sockets. It all
 * stands in the server, since the configuration of the image says some of it for all servers.
 */
const server = (listen: number, target: string, timeoutSeconds: number): string => `server {
  listen ${listen};
  server_tokens off;
  access_log off;
  client_max_body_size 0;
  client_header_buffer_size 64k;
  large_client_header_buffers 8 64k;
  keepalive_timeout ${KEEP_ALIVE_SECONDS}s;
  underscores_in_headers on;
  location / {
    proxy_pass http://127.0.0.1:${target};
    proxy_http_version 1.1;
    proxy_request_buffering off;
    proxy_buffering off;
    proxy_read_timeout ${timeoutSeconds}s;
    proxy_send_timeout ${timeoutSeconds}s;
    proxy_set_header Host $http_host;
    proxy_set_header X-Forwarded-Host $http_host;
    proxy_set_header Upgrade $http_upgrade;
    proxy_set_header Connection $connection_upgrade;
  }
}`;
