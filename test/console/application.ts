import { request } from 'node:http';

export interface ApplicationResponse {
  status: number;
  body: string;
}

interface ApplicationRequest {
  /** @default / */
  path?: string;
  /** Sent as JSON with POST; without it the request is a GET. */
  json?: object;
}

/** Sends one request to a customer's application, by its Host header; status 0 when there is no response. */
export function requestApplication(
  appsPort: number,
  code: string,
  { path = '/', json }: ApplicationRequest = {},
): Promise<ApplicationResponse> {
  const content = json && JSON.stringify(json);
  return new Promise((resolve) => {
    const sent = request(
      {
        host: '127.0.0.1',
        port: appsPort,
        method: content ? 'POST' : 'GET',
        path,
        headers: {
          host: `${code}.localhost:${appsPort}`,
          ...(content && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(content) }),
        },
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
        response.on('error', (error) => resolve({ status: 0, body: error.message }));
      },
    );
    sent.on('error', (error) => resolve({ status: 0, body: error.message }));
    sent.on('timeout', () => sent.destroy(new Error('timeout')));
    sent.end(content);
  });
}
