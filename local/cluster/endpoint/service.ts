import type { Caller } from '../identity/caller.ts';
import type { Json } from '../template/model.ts';

export interface EndpointCall {
  /** Of the header `X-Amz-Target` or the parameter `Action`; empty for a service that has paths. */
  action: string;
  /** The JSON that was sent, or the parameters of a form. */
  body: Json;
  caller: Caller;
  /** That the request was signed for. */
  region: string;
  method: string;
  /** With its query, as it was sent. */
  url: string;
  /** In lower case. */
  headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Of `X-Amz-Target`, before the action: a service may have several APIs. */
  api: string;
}

export interface EndpointAnswer {
  status: number;
  /** A text is sent as it is. */
  body: Json | string;
  headers?: Record<string, string>;
}

/** A service of AWS as SDK clients call it. It authorises each call itself, with `authorize`. */
export interface EndpointService {
  /** As requests to it are signed, such as `dynamodb`. */
  service: string;
  /** @throws AwsError */
  handle(call: EndpointCall): Promise<EndpointAnswer>;
}
