import type { Customer } from '@console/core/contract/customer';
import type { LogPage, Operation } from '@console/core/contract/operation';

export interface ApiResponse<T> {
  status: number;
  body: T;
}

/** Signs in as one of the users of an installation on one machine. */
export async function signIn(url: string, email = 'admin@example.com'): Promise<string> {
  const outputs = (await (await fetch(`${url}/amplify_outputs.json`)).json()) as {
    auth: { user_pool_client_id: string };
  };
  const response = await fetch(`${url}/cognito/`, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'AWSCognitoIdentityProviderService.InitiateAuth',
    },
    body: JSON.stringify({
      AuthFlow: 'USER_PASSWORD_AUTH',
      ClientId: outputs.auth.user_pool_client_id,
      AuthParameters: { USERNAME: email, PASSWORD: 'Local-only-1' },
    }),
  });
  const body = (await response.json()) as { AuthenticationResult?: { AccessToken: string } };
  if (!body.AuthenticationResult) throw new Error(`${email} cannot sign in: ${JSON.stringify(body)}`);
  return body.AuthenticationResult.AccessToken;
}

/** Calls the API as a script would. */
export function apiClient(url: string, token: string) {
  async function call<T>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<ApiResponse<T>> {
    const response = await fetch(`${url}/api${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as T };
  }

  const operation = async (id: string) => (await call<Operation>('GET', `/operations/${id}`)).body;

  /** Waits until an operation has ended. */
  async function finished(id: string, timeoutMs = 60_000): Promise<Operation> {
    const deadline = Date.now() + timeoutMs;
    for (;;) {
      const current = await operation(id);
      if (current.finishedAt) return current;
      if (Date.now() > deadline)
        throw new Error(`Operation ${id} is ${current.status} after ${timeoutMs} ms: ${JSON.stringify(current)}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** Sends a request that starts an operation. @throws Error when it is refused */
  async function startOperation(method: string, path: string, body?: unknown): Promise<Operation> {
    const response = await call<{ operation: Operation }>(method, path, body);
    if (response.status !== 202)
      throw new Error(`${method} ${path} returned ${response.status}: ${JSON.stringify(response.body)}`);
    return response.body.operation;
  }

  return {
    call,
    operation,
    finished,
    startOperation,

    /** Sends a request that starts an operation, and waits until that has ended, whether it succeeded or not. */
    async runOperation(method: string, path: string, body?: unknown, timeoutMs?: number): Promise<Operation> {
      const { id } = await startOperation(method, path, body);
      return finished(id, timeoutMs);
    },

    customer: async (code: string) => (await call<Customer>('GET', `/customers/${code}`)).body,

    async log(id: string): Promise<string[]> {
      const lines: string[] = [];
      let cursor = '';
      for (;;) {
        const { body } = await call<LogPage>(
          'GET',
          `/operations/${id}/log${cursor ? `?cursor=${encodeURIComponent(cursor)}` : ''}`,
        );
        lines.push(...body.lines.map((line) => line.text));
        if (body.done || body.lines.length === 0) return lines;
        cursor = body.nextCursor;
      }
    },
  };
}

export type ApiClient = ReturnType<typeof apiClient>;

/** A region for customers of tests. */
export const frankfurt = { code: 'eu-central-1', name: 'Frankfurt' };
