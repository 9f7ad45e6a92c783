import { request } from 'node:http';

export interface ApplicationAnswer {
  status: number;
  body: string;
}

/** One GET through the proxy of the applications, by Host header; status 0 when nobody answers. */
export function getApplication(appsPort: number, code: string, path = '/'): Promise<ApplicationAnswer> {
  return new Promise((resolve) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port: appsPort,
        path,
        headers: { host: `${code}.localhost:${appsPort}` },
        agent: false,
        timeout: 10_000,
      },
      (response) => {
        let body = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => {
          body += part;
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
      },
    );
    sent.on('error', (error) => resolve({ status: 0, body: error.message }));
    sent.on('timeout', () => sent.destroy(new Error('timeout')));
    sent.end();
  });
}
