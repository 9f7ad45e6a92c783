import { readFileSync } from 'node:fs';
import { CognitoError } from 'cognito-local/lib/errors.js';
import { z } from 'zod';

/** Where functions are invoked, in a file that the cluster writes when it starts. */
export const invokeAddress = z.object({ url: z.string(), token: z.string() });

export interface Trigger {
  /** Its name in messages, such as `PreTokenGeneration`. */
  name: string;
  /** ARN of the function. */
  target: string;
  /** ARN of the pool. */
  source: string;
  event: object;
}

/** @throws CognitoError as Cognito words it */
export type InvokeTrigger = (trigger: Trigger) => Promise<unknown>;

const result = z.object({ payload: z.string(), functionError: z.string().optional() });
const thrown = z.object({ errorMessage: z.string().default('') });

/** As on AWS. */
const timeoutMs = 5_000;

export const triggersAt =
  (file: string): InvokeTrigger =>
  async ({ name, target, source, event }) => {
    const answer = await invoke(file, { target, source, payload: JSON.stringify(event) }).catch((error: unknown) => {
      throw new CognitoError(
        'UnexpectedLambdaException',
        `${name} invocation failed due to error ${messageOf(error)}.`,
      );
    });
    const payload: unknown = JSON.parse(answer.payload);
    if (answer.functionError === undefined) return payload;
    const { errorMessage } = thrown.parse(payload);
    throw new CognitoError('UserLambdaValidationException', `${name} failed with error ${errorMessage}.`);
  };

async function invoke(file: string, body: object): Promise<z.output<typeof result>> {
  const { url, token } = invokeAddress.parse(JSON.parse(readFileSync(file, 'utf8')));
  const response = await fetch(`${url}/functions/invoke`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ principal: 'cognito-idp.amazonaws.com', ...body }),
    signal: AbortSignal.timeout(timeoutMs),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(text);
  return result.parse(JSON.parse(text));
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
