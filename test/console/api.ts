import type { Customer } from '@console/core/contract/customer';
import type { LogPage, Operation } from '@console/core/contract/operation';

export interface Answer<T> {
  status: number;
  body: T;
}

/** Signs in as one of the people of an installation on one machine. */
export async function signIn(url: string, email = 'admin@example.com'): Promise<string> {
  const outputs = (await (await fetch(`${url}/amplify_outputs.json`)).json()) as {
    auth: { user_pool_client_id: string };
  };
  const answer = await fetch(`${url}/cognito/`, {
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
  const body = (await answer.json()) as { AuthenticationResult?: { AccessToken: string } };
  if (!body.AuthenticationResult) throw new Error(`${email} cannot sign in: ${JSON.stringify(body)}`);
  return body.AuthenticationResult.AccessToken;
}

/** Speaks to the API as a script would. */
export function apiClient(url: string, token: string) {
  async function call<T>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<T>> {
    const answer = await fetch(`${url}/api${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: (await answer.json()) as T };
  }
  const operation = async (id: string) => (await call<Operation>('GET', `/operations/${id}`)).body;
  return {
    call,
    operation,
    customer: async (code: string) => (await call<Customer>('GET', `/customers/${code}`)).body,

    /** Waits for the end of an operation. */
    async finished(id: string, limitMs = 60_000): Promise<Operation> {
      const end = Date.now() + limitMs;
      for (;;) {
        const now = await operation(id);
        if (now.finishedAt) return now;
        if (Date.now() > end)
          throw new Error(`Operation ${id} is ${now.status} after ${limitMs} ms: ${JSON.stringify(now)}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },

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
