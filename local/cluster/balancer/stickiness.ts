import type { IncomingMessage } from 'node:http';

/** The cookies of an Application Load Balancer: the second one is for requests from other sites. */
const names = ['AWSALB', 'AWSALBCORS'] as const;

/** The task that a browser has been sent to. */
export function taskOfBrowser({ headers }: IncomingMessage): string | undefined {
  const cookies = new Map(
    (headers.cookie ?? '').split(';').map((pair) => {
      const [name = '', ...value] = pair.trim().split('=');
      return [name, value.join('=')] as const;
    }),
  );
  return names.map((name) => cookies.get(name)).find((value) => value !== undefined);
}

/** With each answer, so that the time starts again. */
export function stickinessCookies(task: string, durationMs: number, now = Date.now()): string[] {
  const rest = `${task}; Expires=${new Date(now + durationMs).toUTCString()}; Path=/`;
  return names.map((name) => `${name}=${rest}${name === 'AWSALBCORS' ? '; SameSite=None; Secure' : ''}`);
}
