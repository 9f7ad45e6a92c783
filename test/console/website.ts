import { randomUUID } from 'node:crypto';
import { request } from 'node:http';

export interface Page {
  status: number;
  body: string;
  /** Where it leads, when it is a redirect. */
  location: string | undefined;
}

export interface Upload {
  field: string;
  name: string;
  type: string;
  content: Buffer;
}

/** A browser, as far as forms and cookies go, at a customer's address. It does not follow redirects. */
export function browseWebsite(appsPort: number, code: string) {
  const host = `${code}.localhost:${appsPort}`;
  const cookies = new Map<string, string>();

  function send(method: string, path: string, headers: Record<string, string>, content?: Buffer): Promise<Page> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return new Promise((resolve, reject) => {
      const sent = request(
        {
          host: '127.0.0.1',
          port: appsPort,
          method,
          path,
          headers: {
            host,
            ...(cookie && { cookie }),
            ...headers,
            ...(content && { 'content-length': content.length }),
          },
          agent: false,
          timeout: 30_000,
        },
        async (response) => {
          for (const line of response.headers['set-cookie'] ?? []) {
            const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
            cookies.set(name, value);
          }
          try {
            const { statusCode: status = 0, headers } = response;
            resolve({ status, location: headers.location, body: (await response.toArray()).join('') });
          } catch (error) {
            reject(error);
          }
        },
      );
      sent.on('error', reject);
      sent.on('timeout', () => sent.destroy(new Error(`No answer from ${path}`)));
      sent.end(content);
    });
  }

  const get = (path: string, headers: Record<string, string> = {}) => send('GET', path, headers);

  return {
    get,
    /** Fills in the form of a page, which has Django's token against forged requests, and sends it to the same address. */
    async submit(path: string, fields: Record<string, string>, upload?: Upload): Promise<Page> {
      const form = await get(path);
      const [, token] = /name="csrfmiddlewaretoken" value="([^"]+)"/.exec(form.body) ?? [];
      if (token === undefined)
        throw new Error(`There is no form at ${path}: ${form.status} ${form.body.slice(0, 500)}`);
      const { type, content } = multipart({ csrfmiddlewaretoken: token, ...fields }, upload);
      return send('POST', path, { 'content-type': type, origin: `http://${host}` }, content);
    },
  };
}

function multipart(fields: Record<string, string>, upload: Upload | undefined): { type: string; content: Buffer } {
  const boundary = randomUUID();
  const part = (disposition: string, content: Buffer) =>
    Buffer.concat([
      Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n`),
      content,
      Buffer.from('\r\n'),
    ]);
  const parts = Object.entries(fields).map(([name, value]) => part(`name="${name}"`, Buffer.from(value)));
  if (upload) {
    const { field, name, type, content } = upload;
    parts.push(part(`name="${field}"; filename="${name}"\r\nContent-Type: ${type}`, content));
  }
  return {
    type: `multipart/form-data; boundary=${boundary}`,
    content: Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]),
  };
}
