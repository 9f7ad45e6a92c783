import http from 'node:http';

const [hostname, port] = (process.env.AWS_LAMBDA_RUNTIME_API ?? '').split(':');
const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });

function call(method, path, body, headers = {}) {
  const bytes = body === undefined ? undefined : Buffer.from(body);
  return new Promise((resolve, reject) => {
    const request = http.request(
      {
        hostname,
        port,
        method,
        agent,
        path: `/2018-06-01/runtime/${path}`,
        headers: { ...headers, ...(bytes && { 'content-length': bytes.length }) },
      },
      (response) => {
        const chunks = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () =>
          resolve({ status: response.statusCode, headers: response.headers, text: Buffer.concat(chunks).toString() }),
        );
      },
    );
    request.on('error', reject);
    request.end(bytes);
  });
}

export const nextInvocation = () => call('GET', 'invocation/next');

export const sendResponse = (requestId, text) => call('POST', `invocation/${requestId}/response`, text);

export const sendError = (requestId, error) => postError(`invocation/${requestId}/error`, error);

export const sendInitError = (error) => postError('init/error', error);

function postError(path, error) {
  const described = describe(error);
  return call('POST', path, JSON.stringify(described), {
    'content-type': 'application/json',
    'lambda-runtime-function-error-type': encodeURIComponent(described.errorType),
  });
}

/** Anything can be thrown. */
export function describe(error) {
  if (!(error instanceof Error)) {
    return {
      errorType: typeof error,
      errorMessage: typeof error === 'object' ? asText(error) : String(error),
      trace: [],
    };
  }
  return { errorType: error.name, errorMessage: error.message, trace: (error.stack ?? '').split('\n') };
}

function asText(value) {
  try {
    return JSON.stringify(value);
  } catch {
    return String(value);
  }
}
