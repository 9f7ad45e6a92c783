import {
  InvalidRequestContentException,
  InvokeCommand,
  type LambdaClient,
  RequestTooLargeException,
  ResourceNotFoundException,
  TooManyRequestsException,
} from '@aws-sdk/client-lambda';

/** Bytes that a request may have whose answer nobody waits for. AWS takes more today. */
const mostBytes = 262_144;

const refusal = (message: string) => ({ message, $metadata: {} });

export interface LambdaServiceOptions {
  functionName: string;
  /** What the function does with an event. */
  handle(event: unknown): Promise<void>;
}

/** Lambda with one function, for requests whose answer nobody waits for. It delivers each twice, as Lambda may. */
export function createLambdaService({ functionName, handle }: LambdaServiceOptions) {
  const service = { throttled: false, requests: 0 };

  async function send(command: unknown): Promise<object> {
    if (!(command instanceof InvokeCommand)) throw new Error('Only Invoke is known here');
    const { FunctionName, InvocationType, Payload } = command.input;
    if (FunctionName !== functionName) {
      throw new ResourceNotFoundException(refusal(`Function not found: ${FunctionName}`));
    }
    if (InvocationType !== 'Event') throw new Error('Who waits for the answer waits for the whole job');
    if (service.throttled) throw new TooManyRequestsException(refusal('Rate Exceeded.'));
    const text = Buffer.from((Payload ?? '') as string).toString('utf8');
    if (Buffer.byteLength(text) > mostBytes) {
      throw new RequestTooLargeException(
        refusal(`${text.length} byte payload is too large for the Event invocation type`),
      );
    }
    const event = parse(text);
    service.requests += 1;
    for (let delivery = 0; delivery < 2; delivery += 1) setTimeout(() => void handle(event), delivery * 5);
    return { StatusCode: 202 };
  }

  return Object.assign(service, { client: { send } as unknown as LambdaClient });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InvalidRequestContentException(refusal('Could not parse request body into json'));
  }
}
